// Letters without what people leave out: case, accents, ligatures.

const ASCII = /^[\p{ASCII}]*$/u;

function decomposed(lower: string): string {
  return lower
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replaceAll('ﬁ', 'fi')
    .replaceAll('ﬂ', 'fl');
}

/** Latin letters up to ſ, decomposed once: a table costs a tenth of normalising each word. */
const LATIN = Array.from({ length: 0x180 }, (_, code) => decomposed(String.fromCharCode(code)));

const ELLIPSIS = '…';
/** Behind a digit they are decimals: "1½". */
const FRACTIONS: Readonly<Record<string, string>> = { '½': '.5', '¼': '.25', '¾': '.75' };

/** Compatibility forms (full-width letters, ligatures, fractions) and all kinds of spaces as plain ones; accents composed. */
export function plain(text: string): string {
  if (ASCII.test(text)) return text;
  const decimal = text.replaceAll(/(?<=\d)[½¼¾]/gu, (sign) => FRACTIONS[sign] ?? sign);
  const parts = decimal.replaceAll(/\p{Zs}/gu, ' ').split(ELLIPSIS);
  return parts.map((part) => part.normalize('NFKC').replaceAll('⁄', '/')).join(ELLIPSIS);
}

/** Lower case without accents; œ and æ undone. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII.test(lower)) return lower;
  let folded = '';
  for (let index = 0; index < lower.length; index++) {
    const letter = LATIN[lower.charCodeAt(index)];
    if (letter === undefined) return decomposed(lower);
    folded += letter;
  }
  return folded;
}
