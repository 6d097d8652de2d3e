/**
 * Discord's documented limits and field types, as checks: each returns what is wrong, in words.
 * https://discord.com/developers/docs
 */
export type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Collects complaints about one request. */
export function inspector(where: string) {
  const complaints: string[] = [];
  const complain = (text: string): void => void complaints.push(`${where}: ${text}`);
  /** A string within limits; `undefined` passes unless `min` is given. */
  const string = (value: unknown, name: string, max: number, min?: number): void => {
    if (value === undefined || value === null) {
      if (min !== undefined) complain(`${name} is missing`);
      return;
    }
    if (typeof value !== 'string') {
      complain(`${name} is no string`);
      return;
    }
    if (value.length > max) complain(`${name} has ${value.length} characters, at most ${max}`);
    if (min !== undefined && value.trim().length < min) complain(`${name} is too short`);
    if (value.includes('\u0000')) complain(`${name} holds a null byte`);
    if (/\p{Surrogate}/u.test(value)) complain(`${name} holds half a character`);
  };
  const count = (value: unknown, name: string, max: number): void => {
    if (value !== undefined && value !== null && !Array.isArray(value)) complain(`${name} is no list`);
    if (list(value).length > max) complain(`${name} has ${list(value).length} entries, at most ${max}`);
  };
  return { complaints, complain, string, count };
}
type Inspector = ReturnType<typeof inspector>;

const MESSAGE_FIELDS = new Set(
  'content tts nonce enforce_nonce embeds components allowed_mentions flags message_reference attachments sticker_ids poll username avatar_url thread_name applied_tags'.split(
    ' ',
  ),
);

/** A body that creates or edits a message. */
export function checkMessage(where: string, body: unknown, files: number, creates: boolean): string[] {
  const look = inspector(where);
  if (!isObject(body)) return [`${where}: no body`];
  for (const key of Object.keys(body)) if (!MESSAGE_FIELDS.has(key)) look.complain(`unknown field ${key}`);
  look.string(body.content, 'content', 2000);
  look.count(body.embeds, 'embeds', 10);
  checkMentions(look, body.allowed_mentions);
  list(body.embeds).forEach((embed, index) => void checkEmbed(look, embed, `embeds[${index}]`));
  const total = list(body.embeds).reduce((sum: number, embed) => sum + embedSize(embed), 0);
  if (total > 6000) look.complain(`embeds have ${total} characters in all, at most 6000`);
  checkRows(look, body.components);
  if (creates && !body.content && !list(body.embeds).length && !files) look.complain('the message is empty');
  if (body.flags !== undefined && !Number.isInteger(body.flags)) look.complain('flags is no integer');
  return look.complaints;
}

function checkMentions(look: Inspector, mentions: unknown): void {
  if (!isObject(mentions)) {
    look.complain('allowed_mentions is missing');
    return;
  }
  if (!Array.isArray(mentions.parse) || mentions.parse.length)
    look.complain('allowed_mentions.parse is not empty');
  if (list(mentions.users).length || list(mentions.roles).length)
    look.complain('allowed_mentions names somebody');
  if (mentions.replied_user === true) look.complain('allowed_mentions.replied_user is true');
}

function checkEmbed(look: Inspector, embed: unknown, name: string): void {
  if (!isObject(embed)) {
    look.complain(`${name} is no object`);
    return;
  }
  look.string(embed.title, `${name}.title`, 256);
  look.string(embed.description, `${name}.description`, 4096);
  look.string((embed.footer as Json | undefined)?.text, `${name}.footer.text`, 2048);
  look.string((embed.author as Json | undefined)?.name, `${name}.author.name`, 256);
  look.count(embed.fields, `${name}.fields`, 25);
  for (const field of list(embed.fields) as Json[]) {
    look.string(field.name, `${name}.field.name`, 256, 1);
    look.string(field.value, `${name}.field.value`, 1024, 1);
  }
  if (embed.url !== undefined && !URL.canParse(String(embed.url))) look.complain(`${name}.url is no address`);
  if (embed.color !== undefined && !(Number.isInteger(embed.color) && (embed.color as number) <= 0xffffff))
    look.complain(`${name}.color is no colour`);
}

function embedSize(embed: unknown): number {
  if (!isObject(embed)) return 0;
  const parts = [
    embed.title,
    embed.description,
    (embed.footer as Json | undefined)?.text,
    (embed.author as Json | undefined)?.name,
    ...(list(embed.fields) as Json[]).flatMap((field) => [field.name, field.value]),
  ];
  return parts.reduce((sum: number, part) => sum + (typeof part === 'string' ? part.length : 0), 0);
}

function checkRows(look: Inspector, rows: unknown): void {
  look.count(rows, 'components', 5);
  const ids: unknown[] = [];
  for (const row of list(rows) as Json[]) {
    const parts = list(row.components) as Json[];
    if (row.type !== 1) look.complain('a row is of no known type');
    if (!parts.length) look.complain('a row is empty');
    if (parts.some(({ type }) => type === 3) && parts.length > 1) look.complain('a select shares its row');
    if (parts.length > 5) look.complain('a row has more than 5 buttons');
    for (const part of parts) {
      ids.push(...(part.custom_id === undefined ? [] : [part.custom_id]));
      if (part.type === 2) checkButton(look, part);
      else if (part.type === 3) checkSelect(look, part);
      else look.complain(`component of type ${part.type}`);
    }
  }
  if (new Set(ids).size !== ids.length) look.complain('custom_id is used twice');
}

function checkButton(look: Inspector, button: Json): void {
  look.string(button.label, 'button.label', 80);
  if (!button.label && !button.emoji) look.complain('a button has neither label nor emoji');
  if (button.style === 5) look.string(button.url, 'button.url', 512, 1);
  else look.string(button.custom_id, 'button.custom_id', 100, 1);
  if (![1, 2, 3, 4, 5].includes(button.style as number)) look.complain('a button has no style');
}

function checkSelect(look: Inspector, select: Json): void {
  look.string(select.custom_id, 'select.custom_id', 100, 1);
  look.string(select.placeholder, 'select.placeholder', 150);
  look.count(select.options, 'select.options', 25);
  const options = list(select.options) as Json[];
  if (!options.length) look.complain('a select has no options');
  for (const option of options) {
    look.string(option.label, 'option.label', 100, 1);
    look.string(option.value, 'option.value', 100, 1);
    look.string(option.description, 'option.description', 100);
  }
  if (new Set(options.map(({ value }) => value)).size !== options.length)
    look.complain('option values repeat');
}

export function checkModal(where: string, modal: unknown): string[] {
  const look = inspector(where);
  if (!isObject(modal)) return [`${where}: no modal`];
  look.string(modal.title, 'modal.title', 45, 1);
  look.string(modal.custom_id, 'modal.custom_id', 100, 1);
  look.count(modal.components, 'modal.components', 5);
  if (!list(modal.components).length) look.complain('a modal has no components');
  for (const row of list(modal.components) as Json[]) {
    const input = (row.type === 18 ? row.component : list(row.components)[0]) as Json;
    look.string(row.type === 18 ? row.label : input.label, 'input.label', 45, 1);
    if (input.type !== 4) look.complain('a modal row holds no text input');
    look.string(input.custom_id, 'input.custom_id', 100, 1);
    look.string(input.placeholder, 'input.placeholder', 100);
    look.string(input.value, 'input.value', 4000);
  }
  return look.complaints;
}

export function checkChoices(where: string, choices: unknown): string[] {
  const look = inspector(where);
  if (!Array.isArray(choices)) return [`${where}: choices is no list`];
  look.count(choices, 'choices', 25);
  for (const choice of choices as Json[]) {
    look.string(choice.name, 'choice.name', 100, 1);
    look.string(choice.value, 'choice.value', 100, 1);
  }
  return look.complaints;
}

export function checkCommands(where: string, commands: unknown): string[] {
  const look = inspector(where);
  for (const command of list(commands) as Json[]) {
    const isChat = (command.type ?? 1) === 1;
    look.string(command.name, 'command.name', 32, 1);
    if (isChat && !/^[-_\p{Ll}\p{N}]{1,32}$/u.test(String(command.name)))
      look.complain(`command name ${command.name}`);
    checkTranslations(look, command, isChat);
    if (isChat) look.string(command.description, 'command.description', 100, 1);
    else if (command.description) look.complain('a menu entry has a description');
    checkOptions(look, command.options);
    if (!list(command.contexts).length || !list(command.integration_types).length)
      look.complain(`${command.name} states no contexts or integration types`);
    const permissions = command.default_member_permissions;
    if (permissions !== undefined && permissions !== null && !/^\d+$/.test(String(permissions)))
      look.complain('default_member_permissions is no bit set');
  }
  const names = (list(commands) as Json[]).map(({ type, name }) => `${type ?? 1}/${name}`);
  if (new Set(names).size !== names.length) look.complain('two commands share a name');
  return look.complaints;
}

const LOCALES = new Set(
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  ),
);

function checkTranslations(look: Inspector, part: Json, isLower: boolean): void {
  const [names, descriptions] = [part.name_localizations ?? {}, part.description_localizations ?? {}];
  for (const [locale, name] of Object.entries(names)) {
    if (!LOCALES.has(locale)) look.complain(`${locale} is no locale of Discord's`);
    look.string(name, `name in ${locale}`, 32, 1);
    if (isLower && !/^[-_\p{Ll}\p{N}]{1,32}$/u.test(String(name))) look.complain(`name ${name} in ${locale}`);
  }
  for (const [locale, text] of Object.entries(descriptions)) {
    if (!LOCALES.has(locale)) look.complain(`${locale} is no locale of Discord's`);
    look.string(text, `description in ${locale}`, 100, 1);
  }
}

function checkOptions(look: Inspector, options: unknown): void {
  look.count(options, 'command.options', 25);
  let optional = false;
  for (const option of list(options) as Json[]) {
    if (!/^[-_\p{Ll}\p{N}]{1,32}$/u.test(String(option.name))) look.complain(`option name ${option.name}`);
    look.string(option.description, 'option.description', 100, 1);
    checkTranslations(look, option, true);
    if (option.required && optional) look.complain('a required option follows an optional one');
    optional ||= !option.required;
  }
}
