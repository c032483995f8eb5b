// The public sets: where each comes from, and how its files become splits.
import { parseBraun } from './braun.ts';
import { parseClinc, thin } from './clinc.ts';
import type { Split } from './dataset.ts';
import { foldsOf, parseRasa } from './faqfr.ts';
import { BRAUN, CLINC, FAQFR, type Source } from './sources.ts';

/** A split that is a set of its own besides, with its own figures. */
export interface Part {
  readonly name: string;
  readonly title: string;
}

export interface PartedSplit extends Split {
  readonly part?: Part;
}

export interface Entry {
  readonly title: string;
  readonly language: string;
  readonly source: Source;
  /** Of the source's files, in their order; each as text, with its name. */
  readonly split: (files: readonly Named[]) => readonly PartedSplit[];
}

/** A file that was had. */
export interface Named {
  readonly name: string;
  readonly text: string;
}

const clinc =
  (prepare: (split: Split) => Split = (split) => split): Entry['split'] =>
  (files) =>
    files.map(({ name, text }) => prepare(parseClinc(text, name).split));

const corpus =
  (part: Part): ((file: Named) => PartedSplit) =>
  ({ name, text }) => ({ ...parseBraun(text, name), part });

const CORPORA: readonly Part[] = [
  { name: 'braun-askubuntu', title: 'Braun et al., AskUbuntu' },
  { name: 'braun-chatbot', title: 'Braun et al., Chatbot' },
  { name: 'braun-webapplications', title: 'Braun et al., WebApplications' },
];

/** One corpus alone: its file is that of the same place among the source's. */
function alone(part: Part): readonly [string, Entry] {
  const at = CORPORA.indexOf(part);
  const source = { ...BRAUN, files: BRAUN.files.slice(at, at + 1) };
  return [
    part.name,
    {
      title: part.title,
      language: 'en',
      source,
      split: (files) => files.map(({ name, text }) => parseBraun(text, name)),
    },
  ];
}

/** By name. */
export const ENTRIES: ReadonlyMap<string, Entry> = new Map<string, Entry>([
  ['clinc150', { title: 'CLINC150, full', language: 'en', source: CLINC, split: clinc() }],
  [
    'clinc150-10',
    {
      title: 'CLINC150, 10 phrasings an intent',
      language: 'en',
      source: CLINC,
      split: clinc((split) => thin(split, 10)),
    },
  ],
  [
    'clinc150-5',
    {
      title: 'CLINC150, 5 phrasings an intent',
      language: 'en',
      source: CLINC,
      split: clinc((split) => thin(split, 5)),
    },
  ],
  [
    'braun',
    {
      title: 'Braun et al., three corpora, micro-F1',
      language: 'en',
      source: BRAUN,
      split: (files) => files.flatMap((file, at) => CORPORA.slice(at, at + 1).map((part) => corpus(part)(file))),
    },
  ],
  ...CORPORA.map(alone),
  [
    'faqfr',
    {
      title: 'French FAQ, five folds',
      language: 'fr',
      source: FAQFR,
      split: (files) => files.flatMap(({ name, text }) => foldsOf(parseRasa(text, name))),
    },
  ],
]);
