// Whose the plan is: who is named as acting for it, and who stands beside as a stranger.
import { type Fact, type Facts, ofRole, subjectOf } from '../knowledge/fact.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import { once } from '../reading/once.ts';
import { wordsOf } from '../text/tokenize.ts';
import { announcements, type Hit, type Naming } from './naming.ts';
import { isDenied, stretchOf } from './scene.ts';

/** How many words may stand between who does something and the word for it. */
const NEAR = 3;

/** "The UN just launched InvestAI", "a Chinese plan", "the plan of the EU": it is said whose the plan is. */
export function isAgent({ scene, hits }: Naming, hit: Hit): boolean {
  const { tokens, lexicon } = scene.sentence.reading;
  const isOther = lexicon.otherPlans.all(tokens).some(({ start, end }) => start <= hit.end + 1 && end >= hit.start - 1);
  if (isOther && !isDenied(scene, hit)) return false;
  const stretch = stretchOf(scene.sentence, hit);
  const acts = announcements(scene).some(({ start }) => start >= hit.end && start - hit.end <= NEAR);
  const hasPlan = lexicon.plan.has(tokens.slice(stretch.start, stretch.end));
  if (acts && (hasPlan || scene.carried.subject === undefined)) return true;
  const words = planWords(lexicon);
  const isSmall = (at: number): boolean =>
    lexicon.functionWords.has(tokens[at]?.text ?? '') || hits.some(({ start, end }) => at >= start && at < end);
  /** Whether a word for the plan stands among these places, with nothing but small words before it. */
  const isNear = (places: readonly number[]): boolean => {
    const first = places.find((at) => words.has(tokens[at]?.text ?? '') || !isSmall(at));
    return first !== undefined && words.has(tokens[first]?.text ?? '');
  };
  const steps = Array.from({ length: NEAR + 1 }, (_, step) => step);
  return (
    isNear(steps.map((step) => hit.end + step).filter((at) => at < stretch.end)) ||
    isNear(
      steps
        .slice(1)
        .map((step) => hit.start - step)
        .filter((at) => at >= stretch.start),
    )
  );
}

/** What the plan is called by a word that others bear: "plan", "programme". */
const planWords = once(({ written, functionWords }: Lexicon): ReadonlySet<string> => {
  return new Set(
    written.plan.flatMap((name) => {
      const words = wordsOf(name);
      const isBare = words.length > 1 && words.slice(0, -1).every((text) => functionWords.has(text));
      return isBare ? words.slice(-1) : [];
    }),
  );
});

/** The fact that tells whose the plan is. */
export function makerOf(facts: Facts): Fact | undefined {
  const plan = subjectOf(ofRole('overview', facts));
  return Object.values(facts).find((fact) => fact.affirmed !== undefined && subjectOf(fact) === plan && !fact.aim);
}

/** What the names stand for of those whose the plan isn't. */
const strangersOf = once(({ written, tagger }: Lexicon, maker: Fact | undefined): ReadonlySet<string> => {
  return new Set(
    (written.names[maker?.id ?? '']?.wrong ?? []).flatMap((name) => {
      const [first = '', ...more] = wordsOf(name);
      return more.length > 0 ? [] : tagger.conceptsOf(first);
    }),
  );
});

/** Beside a word for others: "American firms". */
export function isOfStrangers({ scene }: Naming, hit: Hit): boolean {
  const { tags, lexicon } = scene.sentence.reading;
  const others = strangersOf(lexicon, makerOf(scene.entries.facts));
  return tags.some(
    ({ start, end, concepts }) =>
      (end === hit.start || start === hit.end) &&
      concepts.some((concept) => others.has(concept) && !lexicon.synonyms.has(concept) && !lexicon.talk.has(concept)),
  );
}
