// The plan that is saved again and again: each save marks the answers and titles of one file, or the labels of another.
import { copyBicyclesTo, type Way } from '../../test/support/edited.ts';
import { built } from '../built.ts';
import { markOf, savesIn } from './marks.ts';

const FACTS = 'en/streets.yaml';
const PHRASES = 'en/phrases.yaml';
/** Phrases that stand at an answer, its heading and its buttons among them. */
const SHOWN = /^(?:source_line|heading_asked|button_source|button_more|more_on): .*$/gmu;

/** Which save marked the facts, and which the phrases. */
export interface Version {
  readonly fact: number;
  readonly phrase: number;
}

export interface Plan {
  readonly folder: string;
  readonly save: (number: number, way: Way) => Version;
  /** What lay there under this hash; undefined for what never did. */
  readonly versionOf: (hash: string) => Version | undefined;
}

function marked(text: string, mark: string): string {
  const end = text.endsWith('"') ? '"' : '';
  return `${end === '' ? text : text.slice(0, -1)} ${mark}${end}`;
}

/** @param folder one that isn't there yet */
export async function markedPlan(folder: string): Promise<Plan> {
  const { readFiles } = await built('knowledge/files');
  const plan = copyBicyclesTo(folder);
  const [facts, phrases] = [plan.read(FACTS), plan.read(PHRASES)];
  const versions = new Map<string, Version>();
  let version: Version = { fact: 0, phrase: 0 };
  const write = (next: Version, way: Way): void => {
    const [fact, phrase] = [markOf('fact', next.fact), markOf('phrase', next.phrase)];
    if (next.fact !== version.fact || next.fact === 0)
      plan.save(
        FACTS,
        facts.replace(/^ {2}(?:title|answer): .*$/gmu, (line) => marked(line, fact)),
        way,
      );
    if (next.phrase !== version.phrase || next.phrase === 0)
      plan.save(
        PHRASES,
        phrases.replace(SHOWN, (line) => marked(line, phrase)),
        way,
      );
    version = next;
    versions.set(readFiles(folder).hash.slice(0, 6), next);
  };
  write(version, 'in place');
  return {
    folder,
    save: (number, way) => {
      write(number % 2 === 1 ? { ...version, fact: number } : { ...version, phrase: number }, way);
      return version;
    },
    versionOf: (hash) => versions.get(hash),
  };
}

/** The version of what is shown, as "3/2"; more than one of a kind is a mix: "3+4/2". */
export function versionIn(text: string): string {
  const [fact, phrase] = (['fact', 'phrase'] as const).map((kind) => [...new Set(savesIn(kind, text))].join('+'));
  return `${fact}/${phrase}`;
}

export const written = ({ fact, phrase }: Version): string => `${fact}/${phrase}`;
