// What no output may show: secrets by their form, and by their value where the configuration names them.

export const HIDDEN = '[secret]';

/** A shorter value may be an ordinary word, which would be torn out of every line; every secret that Slack and Discord give is longer. */
export const SHORTEST = 16;

/** A value of a header: with a digit, or so long that it is no word. */
const VALUE = '[^\\s"\'\\\\,;]';
const CREDENTIAL = `(?=${VALUE}*\\d|${VALUE}{24})${VALUE}{8,}`;

/**
 * Whatever stands in front may be a letter: in JSON a line break is "\n". What is kept of a match is its first group.
 * None of them takes a quotation mark or a backslash, so that a line of JSON stays one.
 */
const FORMS: readonly RegExp[] = [
  // Slack's tokens, those of workspaces among them, which no configuration names.
  /()xox[a-z](?:\.xox[a-z])*-(?=[\w-]*\d|[\w-]{12})[\w%-]+/gu,
  /()xapp-(?=[\w-]*\d|[\w-]{12})[\w-]+/gu,
  // Discord's bot token: an id in base64, a time, a signature.
  /()[MNO][\w-]{22,30}\.[\w-]{5,7}\.[\w-]{25,}/gu,
  // What lets one answer: of Discord's interactions and webhooks, of Slack's response_url, of a socket.
  /((?:webhooks|interactions)\/\d{15,21}\/)[\w-]{8,}/gu,
  /(hooks\.slack\.com\/)[\w/-]{8,}/gu,
  /([?&]ticket=)[\w%-]+/gu,
  // A password in an address.
  /(\w:\/\/(?!\/)[^\s"'\\,;/:@]*:)[^\s"'\\/@]+(?=@)/gu,
  new RegExp(`(authorization\\W{1,6}(?:(?:Bot|Bearer|Basic) )?)${CREDENTIAL}`, 'giu'),
  new RegExp(`(\\b(?:Bearer|Basic) )${CREDENTIAL}`, 'gu'),
  // A short name and password make no more than a word.
  new RegExp(`(proxy-authorization\\W{1,6}Basic )${VALUE}{4,}`, 'giu'),
];

/** Hides what has the form of a secret. */
export function hideForms(text: string): string {
  return FORMS.reduce((shown, form) => shown.replace(form, `$1${HIDDEN}`), text);
}

const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);

/** A value as it may stand in a line of JSON: as it is, in a text within a text, and in an address or a form. */
function spellings(value: string): string[] {
  const quoted = inJson(value);
  const inForm = new URLSearchParams({ '': value }).toString().slice(1);
  return [value, quoted, inJson(quoted), encodeURIComponent(value), inForm];
}

/**
 * @param values of the configuration; those that are shorter than SHORTEST are left to their form
 * @returns hides them, and what has the form of a secret, in a line
 */
export function createRedaction(values: readonly string[]): (line: string) => string {
  // The longest first: one may be the beginning of another.
  const known = [...new Set(values.filter(({ length }) => length >= SHORTEST).flatMap(spellings))].sort(
    (one, other) => other.length - one.length,
  );
  return (line) => hideForms(known.reduce((text, value) => text.replaceAll(value, HIDDEN), line));
}
