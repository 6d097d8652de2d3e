import { afterAll, describe, expect, it } from 'vitest';
import { openNewsroom } from '../../support/newsroom.js';

describe('a question whether somebody did something', async () => {
  const newsroom = await openNewsroom({
    'hat.md':
      '---\ntitle: Lind promises to burn hat\ndate: 2024-03-01\n---\n\n“If the Bears win, I’ll burn the hat,” Eva Lind said on Friday.\n',
    'flag.md':
      '---\ntitle: Flag burned\ndate: 2024-03-03\n---\n\nTor Aas burned the flag in front of the town hall.\n',
    'army.md':
      '---\ntitle: Hostages freed\ndate: 2024-03-04\n---\n\nEight hostages were freed in Tolmar after 41 days, the army said.\n',
    'rain.md': '---\ntitle: Rain in Vell\ndate: 2024-03-02\n---\n\nRain fell on Vell for three days.\n',
  });
  afterAll(() => newsroom.close());

  it('is answered with doubt by a plan', async () => {
    const { answered, tentative, quotes } = await newsroom.assistant.ask({
      text: 'Did Eva Lind burn the hat?',
    });
    expect({ answered, tentative }).toEqual({ answered: true, tentative: true });
    expect(quotes[0]!.text).toContain('I’ll burn');
  });

  it('is answered without doubt by the deed', async () => {
    const { tentative, quotes } = await newsroom.assistant.ask({ text: 'Did Tor Aas burn the flag?' });
    expect(quotes[0]!.text).toContain('burned');
    expect(tentative).toBe(false);
  });

  it('is answered without doubt by another form of the word for the deed', async () => {
    const { quotes, tentative } = await newsroom.assistant.ask({ text: 'Did the army free the hostages?' });
    expect(quotes[0]!.text).toContain('were freed');
    expect(tentative).toBe(false);
  });
});
