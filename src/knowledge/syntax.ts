// What stops a YAML file from being read, or makes it read as something else than was meant, in a curator's words.
import {
  type ErrorCode,
  isAlias,
  isScalar,
  type Pair,
  type ParsedNode,
  type parseDocument,
  type Scalar,
  visit,
} from 'yaml';
import { isReserved, NOT_A_NAME } from './reserved.ts';

export interface Slip {
  readonly offset: number;
  readonly message: string;
  /** What comes after it in the file may only be its consequence. */
  readonly fatal: boolean;
}

type Parsed = ReturnType<typeof parseDocument>;
type YamlError = Parsed['errors'][number];

const QUOTE = 'Put the whole text between double quotes.';
const REFERENCE = `A text that begins with * or & is read as a reference. ${QUOTE}`;

const BY_CODE: Readonly<Partial<Record<ErrorCode, string>>> = {
  ALIAS_PROPS: REFERENCE,
  BAD_ALIAS: REFERENCE,
  BAD_DQ_ESCAPE: 'Between double quotes, \\ has a meaning of its own. Write \\\\ for the sign itself.',
  BAD_INDENT: 'This line is not indented like the lines it belongs with. Give them the same number of spaces.',
  BAD_SCALAR_START: `A text cannot begin with this sign. ${QUOTE}`,
  BLOCK_AS_IMPLICIT_KEY: `This text holds ": ", or a line under it is indented too far: it reads as a key inside a text. ${QUOTE}`,
  DUPLICATE_KEY: 'This key is already in its group, and a key stands once. Rename or delete one of the two.',
  MISSING_CHAR: 'A key or a sign is missing here. Write "key: text", with a colon and a space.',
  MULTILINE_IMPLICIT_KEY:
    'This line has no ": " between a key and its text. Write "key: text", with a space behind the colon.',
  MULTIPLE_DOCS: 'This line starts a second document, and a file holds one. Delete the line.',
  TAB_AS_INDENT: 'This line is indented with a tab. Use spaces.',
};

/** Some codes say several things; the library's own words tell them apart. */
const BY_WORDS: readonly (readonly [RegExp, string])[] = [
  [
    /^Missing closing .quote/u,
    'This quote is opened and never closed. Close it with the same sign at the end of the text.',
  ],
  [/end with a \]/u, 'A list is opened with [ and never closed, or its lines are not indented. Close it with ].'],
  [/end with a \}/u, 'A group is opened with { and never closed, or its lines are not indented. Close it with }.'],
  [
    /scalar at node end/u,
    'The text goes on behind its end. Put the whole text between double quotes, and write \\" for a quote inside.',
  ],
];

const OTHERWISE =
  'This does not fit here. Check the quotes, the brackets and the indentation of this line and of the one above.';

/** An unclosed quote is noticed where the file ends; where it opens is what helps. */
function offsetOf(document: Parsed, { pos, message }: YamlError): number {
  if (!message.startsWith('Missing closing')) return pos[0];
  let opening = pos[0];
  visit(document, {
    Scalar(_, node) {
      const start = node.range?.[0] ?? 0;
      if (node.type?.startsWith('QUOTE') && start <= pos[0] && (node.range?.[1] ?? 0) >= pos[0]) opening = start;
    },
  });
  return opening;
}

function errorSlip(document: Parsed, error: YamlError): Slip {
  const plain = BY_WORDS.find(([pattern]) => pattern.test(error.message))?.[1] ?? BY_CODE[error.code] ?? OTHERWISE;
  return {
    offset: offsetOf(document, error),
    message: `${plain} (YAML: ${error.message.replace(/\.$/u, '')}.)`,
    fatal: error.code !== 'DUPLICATE_KEY',
  };
}

function isPlain(node: ParsedNode): node is Scalar.Parsed {
  return isScalar(node) && node.type === 'PLAIN';
}

const SWALLOWED =
  'This line is indented further than the list it belongs to, and so joins the text above. Align its "-" with the others.';

/** Valid YAML that loses or joins text without a word: references, hash signs, a list item swallowed by the one above. */
function silentSlip(node: ParsedNode, text: string): Slip | undefined {
  const [start = 0, end = 0] = node.range ?? [];
  if (isAlias(node) || node.anchor !== undefined) return { offset: start, message: REFERENCE, fatal: false };
  if (!isPlain(node)) return undefined;
  const swallowed = /\n[ \t]*(?=- )/u.exec(text.slice(start, end));
  if (swallowed !== null)
    return { offset: start + swallowed.index + swallowed[0].length, message: SWALLOWED, fatal: false };
  // A comment begins with a space behind its sign; "#1" is text.
  if (!/^[^\s#]/u.test(node.comment ?? '')) return undefined;
  return {
    offset: text.indexOf('#', end),
    message: `What follows " #" is a comment, and is not read. ${QUOTE}`,
    fatal: false,
  };
}

/** YAML and the schema drop such a key, or mangle the group it stands in. */
function nameSlip({ key }: Pair): Slip | undefined {
  if (!isScalar(key) || !isReserved(String(key.value))) return undefined;
  return { offset: key.range?.[0] ?? 0, message: `${String(key.value)}: ${NOT_A_NAME}`, fatal: false };
}

function silentSlips(document: Parsed, text: string): Slip[] {
  const slips: Slip[] = [];
  visit(document, {
    Pair(_, pair) {
      const slip = nameSlip(pair);
      if (slip !== undefined) slips.push(slip);
    },
    Node(_, node) {
      const slip = silentSlip(node as ParsedNode, text);
      if (slip !== undefined) slips.push(slip);
    },
  });
  const tags = document.warnings.filter(({ code }) => code === 'TAG_RESOLVE_FAILED');
  const message = `A text that begins with ! loses its first word. ${QUOTE}`;
  return [...slips, ...tags.map(({ pos }) => ({ offset: pos[0], message, fatal: false }))];
}

/** The slips of a file up to the first one that makes the rest unreadable; none for a file that reads as it was meant. */
export function slipsOf(document: Parsed, text: string): Slip[] {
  const slips = [...document.errors.map((error) => errorSlip(document, error)), ...silentSlips(document, text)];
  slips.sort((a, b) => a.offset - b.offset);
  // One slip a line: the next is what the first leads to.
  const firsts = slips.filter(({ offset }, at) => at === 0 || text.slice(slips[at - 1]?.offset, offset).includes('\n'));
  const fatal = firsts.findIndex((slip) => slip.fatal);
  return fatal === -1 ? firsts : firsts.slice(0, fatal + 1);
}
