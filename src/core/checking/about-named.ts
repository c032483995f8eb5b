// Whether a sentence is about what a named fact tells: who, where, at which event.
import { type Fact, ofRole, subjectOf } from '../knowledge/fact.ts';
import { isBehindPreposition } from '../reading/names.ts';
import type { Range } from '../reading/range.ts';
import type { Reading } from '../reading/reading.ts';
import { announcements, type Hit, isNamed, isPersonNamed, type Naming } from './naming.ts';
import { saidConcepts } from './said-concepts.ts';
import { type Scene, stretchOf } from './scene.ts';

/** By its words, by who made it, by where it was made. */
function speaksOfAnnouncement({ scene, hits }: Naming): boolean {
  const { facts } = scene.entries;
  const presenter = ofRole('presenter', facts);
  const others = Object.values(facts).filter(
    (fact) => fact.named && fact.role !== 'place' && subjectOf(fact) === subjectOf(presenter),
  );
  return announcements(scene).length > 0 || others.some((fact) => isNamed(hits, fact));
}

/** Whether the nearest thing in front that can stand somewhere is no announcement: "four sites in Germany". */
function isElsewhere(scene: Scene, { start, end }: Range): boolean {
  const { cues, entries } = scene;
  const stretch = stretchOf(scene.sentence, { start, end });
  const counted = new Set(Object.values(entries.facts).flatMap(({ figure }) => figure?.unit.of ?? []));
  const last = cues.findLast(
    (cue) => !cue.isPlan && cue.end <= start && cue.start >= stretch.start && counted.has(cue.subject),
  );
  const announced = announcements(scene).findLast((own) => own.end <= start);
  return last !== undefined && (announced?.start ?? -1) < last.start;
}

/** "The Paris summit". */
function isBeforeEvent({ sentence: { reading }, entries }: Scene, { end }: Range): boolean {
  const { facts, accounts } = entries;
  const { lexicon, language } = reading;
  const tag = reading.tags.find(({ start }) => start === end);
  const presenter = ofRole('presenter', facts);
  const events = Object.values(facts).filter(
    (fact) => fact.named && !fact.role && subjectOf(fact) === subjectOf(presenter),
  );
  return events.some(({ id }) => {
    const said = saidConcepts({ lexicon, language, facts, accounts }, id);
    return (
      tag?.concepts.some(
        (concept) => said.has(concept) && lexicon.synonyms.has(concept) && !isOfPlan(concept, entries, reading),
      ) === true
    );
  });
}

/** Of every text on the plan. */
function isOfPlan(concept: string, { facts, accounts }: Scene['entries'], { lexicon, language }: Reading): boolean {
  const overview = ofRole('overview', facts);
  return overview !== undefined && saidConcepts({ lexicon, language, facts, accounts }, overview.id).has(concept);
}

function isPlace({ scene, hits }: Naming, fact: Fact, hit: Hit): boolean {
  const { reading } = scene.sentence;
  const isBefore = hits.some(({ start }) => start === hit.end) || isBeforeEvent(scene, hit);
  return (
    (isBehindPreposition(reading, hit.start) || isBefore || startsAlone(scene, hit)) &&
    !isElsewhere(scene, hit) &&
    fact.named
  );
}

/** "Where: Paris": the name is all that stands there. */
function startsAlone({ sentence }: Scene, hit: Range): boolean {
  const stretch = stretchOf(sentence, hit);
  return stretch.end - stretch.start === hit.end - hit.start;
}

/** "The president of the Commission, Emmanuel Macron": an office, and who doesn't have it. */
function isCalledElse({ scene, hits }: Naming, { start, end }: Hit): boolean {
  const { facts } = scene.entries;
  const presenter = ofRole('presenter', facts);
  const { tokens } = scene.sentence.reading;
  const isBeside = (other: Hit): boolean => {
    const between = other.end <= start ? tokens.slice(other.end, start) : tokens.slice(end, other.start);
    return other.start !== start && between.every(({ kind }) => kind === 'mark');
  };
  return !isPersonNamed(hits, presenter) && hits.some((other) => isNamed([other], presenter) && isBeside(other));
}

/** Whether the sentence is about what a named fact tells. */
export function isOfNamed(naming: Naming, fact: Fact, hit: Hit, right: boolean): boolean {
  const { scene, hits } = naming;
  const { facts } = scene.entries;
  const presenter = ofRole('presenter', facts);
  if (subjectOf(fact) !== subjectOf(presenter) || !speaksOfAnnouncement(naming)) return false;
  if (fact.role === 'place') return isPlace(naming, fact, hit);
  if (fact.role === 'presenter')
    return right || (announcements(scene).length > 0 && (!isNamed(hits, presenter) || isCalledElse(naming, hit)));
  const isOffice =
    facts[fact.id]?.pairs[0]?.[1] !== undefined && hit.value.some((claim) => claim.fact === presenter?.id);
  if (isOffice) return isPersonNamed(hits, presenter);
  return right || isNamed(hits, presenter) || announcements(scene).length > 0;
}
