// What only leads up to a question, or says who says so: "For my essay: …", "my dad reckons that …".
import type { PhraseTable } from '../text/phrase-table.ts';
import type { Token } from '../text/tokenize.ts';
import type { Lexicon } from './lexicon.ts';
import type { Range } from './range.ts';

const COLON = ':';
const SENTENCE_ENDS: ReadonlySet<string> = new Set(['?', '!', '.', ';', '\n', COLON]);
/** In words: a shorter rest ("…: true?") asks about what stands in front. */
const SHORTEST_REST = 3;
/** In words, between "my" and "says". */
const LONGEST_PERSON = 3;

/** Whether a stretch speaks of what the source is about. */
function speaksOfPlan(tokens: readonly Token[], lexicon: Lexicon): boolean {
  const { plan, planParts, otherPlans, subjects, aspects, names } = lexicon;
  return [plan, planParts, otherPlans, subjects, aspects, names].some((table) =>
    (table as PhraseTable<unknown>).has(tokens),
  );
}

/** "My editor wants me to double-check: …": from the beginning of a sentence to a colon, in the first person, and nothing of the plan. */
function leadsIn(tokens: readonly Token[], lexicon: Lexicon): Range[] {
  return tokens.flatMap(({ text, kind }, end) => {
    if (kind !== 'mark' || text !== COLON) return [];
    const start = tokens.slice(0, end).findLastIndex((token) => SENTENCE_ENDS.has(token.text)) + 1;
    const own = tokens.slice(start, end);
    const rest = tokens.slice(end).filter((token) => token.kind !== 'mark');
    const isLead = lexicon.firstPerson.has(own) && !speaksOfPlan(own, lexicon) && !lexicon.claims.contrary.has(own);
    return isLead && rest.length >= SHORTEST_REST ? [{ start, end }] : [];
  });
}

/** "My dad reckons that …": somebody of the asker's says so. */
function reports(tokens: readonly Token[], lexicon: Lexicon): Range[] {
  return lexicon.firstPerson.all(tokens).flatMap(({ start, end }) => {
    for (let at = end + 1; at <= end + LONGEST_PERSON; at++) {
      const said = lexicon.reports.at(tokens, at);
      if (said === undefined) continue;
      const isPerson = tokens.slice(end, at).every(({ kind }) => kind === 'word');
      const isClaimed = tokens.slice(said.end).filter(({ kind }) => kind !== 'mark').length >= SHORTEST_REST;
      // "What do our leaders say of it?" asks for it.
      const isAsked = lexicon.wh.has(tokens.slice(0, said.end));
      const isFrame = isPerson && isClaimed && !isAsked && !speaksOfPlan(tokens.slice(end, at), lexicon);
      return isFrame ? [{ start, end: said.end }] : [];
    }
    return [];
  });
}

/** The stretches that say nothing of what is asked. */
export function framesIn(tokens: readonly Token[], lexicon: Lexicon): Range[] {
  return [...leadsIn(tokens, lexicon), ...reports(tokens, lexicon)];
}
