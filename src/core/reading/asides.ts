// What stands in a text and asks nothing: links, addresses, times of day, dates, list markers.

const LINK =
  /\b(?:https?:\/\/|www\.)[^\s<>]*[^\s<>?!.,;:)]|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/giu;
/** "10:30", "10h30"; "9 am" is left to the words. */
const TIME = /(?<![\d.,:])(?:[01]?\d|2[0-3])[:h][0-5]\d(?![\d:])/giu;
const DATE = /(?<![\d/.-])\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})(?![\d/])|(?<![\d-])\d{4}-\d{2}-\d{2}(?!\d)/gu;
/** "1. how many", "2) who", "- 3. where" at the start of a line. */
const MARKER = /^([ \t]{0,8}[-*•]?[ \t]{0,8})\(?\d{1,2}[.)](?=[ \t]{1,8}[\p{L}\p{N}\p{Sc}])/gmu;

/** The text without them; a space stays, so that nothing grows together. */
export function withoutAsides(text: string): string {
  return text.replace(LINK, ' ').replace(DATE, ' ').replace(TIME, ' ').replace(MARKER, '$1');
}

const blank = (aside: string): string => ' '.repeat(aside.length);

/** A picture stands between words like a mark. */
const PICTURE = /\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u{200d}|\u{fe0f})*/gu;
/** "Slide 7:", "p. 12", "a)": what numbers a piece of a text. */
const LABEL =
  /\b(?:p|pp|slide|diapo|page|fig|figure|point|no|n°)\.?[ \t]?\d{1,3}\b|^[ \t]{0,8}\p{L}\)|(?<![^\s])\d{1,2}\/(?=\s)|(?<=\s)\(?\d{1,2}\)(?=\s)|\b\d{1,2}[ \t]?h(?:[ \t]?[0-5]\d)?\b|^[ \t]{0,8}\d{1,2}\/\d{1,2}(?=\s)/gimu;

/** The text with other things in the place of pictures, links, times and what numbers its pieces, as long as it was; a date may be claimed. */
export function blankedAsides(text: string): string {
  return text
    .replace(LINK, blank)
    .replace(MARKER, blank)
    .replace(TIME, blank)
    .replace(LABEL, blank)
    .replace(PICTURE, (picture) => `;${' '.repeat(picture.length - 1)}`);
}
