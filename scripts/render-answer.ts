/**
 * Draws docs/answer.png: drives the real bot over data/articles against a fake Discord, takes the message that it
 * actually sends, and has a headless Chromium draw it as Discord would.
 *
 *   npx tsx scripts/render-answer.ts ["question"] [file.png] [width] [light]
 */
import { messagePage } from './discord-page.js';
import { withDrawing } from './draw.js';
import { withSampleBot } from './sample-bot.js';

const QUESTION = 'What did Wang Wenbin say about false information?';

const [question = QUESTION, file = 'docs/answer.png', width = '640', theme = 'dark'] = process.argv.slice(2);
const message = await withSampleBot((discord) => discord.slash('ask', { question }).message());
const page = messagePage([message], Number(width), theme === 'light' ? 'light' : 'dark');
await withDrawing((draw) => draw(page, file, Number(width)));
console.error(`${file} shows the answer to: ${question}`);
