// What people ask about the bicycles, and what they get: the outcome, the facts, what is left out, and the premise.
import type { Answer } from '../../src/core/answer.ts';

interface Expected extends Pick<Answer, 'outcome' | 'facts' | 'unstated'> {
  readonly premise: Answer['premise'] | undefined;
}

export interface Asked {
  /** One after the other, each following the one before; what the last one gets is looked at. */
  readonly questions: readonly string[];
  readonly language: 'en' | 'fr';
  readonly expected: Expected;
}

const of = (language: Asked['language'], expected: Expected, ...questions: string[]): Asked => ({
  questions,
  language,
  expected,
});

const answer = (facts: string, unstated = '', premise?: Answer['premise']): Expected => ({
  outcome: 'answer',
  facts: facts.split(' '),
  unstated: unstated === '' ? [] : [unstated],
  premise,
});

const silent = (unstated: string, ...facts: string[]): Expected => ({
  outcome: 'unstated',
  facts,
  unstated: [unstated],
  premise: undefined,
});

const SMALLTALK: Expected = { outcome: 'smalltalk', facts: [], unstated: [], premise: undefined };
const FALLBACK: Expected = { ...SMALLTALK, outcome: 'fallback' };

export const QUESTIONS: readonly Asked[] = [
  of('en', answer('envelope'), 'How much is the plan worth?'),
  of('fr', answer('envelope'), 'Combien coûte le plan vélo ?'),
  of('en', answer('city_money', '', 'confirmed'), 'Is it the city that stumps up the money for the cycle lanes?'),
  of('en', answer('city_money'), 'Has the city stumped up the money for the cycle lanes already?'),
  of('en', answer('envelope'), 'hw mch does the whole bycicle plan cost'),
  of('fr', answer('lanes'), 'kombien de pistes ki sont prévues'),
  of('en', answer('bikes'), 'how many cargo bkies can one borrow?'),
  of('en', answer('bike_cost'), 'How much per bike?'),
  of('en', answer('city_money county_money'), 'how is the money split'),
  of('fr', answer('reason'), 'à quoi ça sert ?'),
  of('en', answer('reason envelope lanes'), 'what is velohaven'),
  of('fr', answer('reason envelope lanes'), 'c koi velohaven'),
  of('fr', answer('mayor'), 'ki a présenté le plan vélo'),

  // Figures in this plan's units: wrong ones put right, right ones confirmed.
  of('en', answer('envelope', '', 'corrected'), 'Is the plan worth £50 million?'),
  of('fr', answer('envelope', '', 'corrected'), 'Le budget est-il de 50 millions de livres ?'),
  of('en', answer('envelope', '', 'confirmed'), 'Is the budget £90 million?'),
  of('fr', answer('envelope', '', 'confirmed'), "Le plan vaut bien 90 millions, c'est ça ?"),
  of('en', answer('envelope', '', 'confirmed'), 'Is it over £80 million?'),
  of('en', answer('envelope', '', 'corrected'), '€90 million, right?'),
  of('fr', answer('envelope', '', 'corrected'), "90 millions d'euros ?"),
  of('en', answer('envelope', '', 'corrected'), 'Is the budget 50?'),
  of('en', answer('county_money', '', 'corrected'), 'So the county puts in 30?'),
  of('en', answer('lanes', '', 'corrected'), 'Will there be 40 lanes?'),
  of('fr', answer('lanes', '', 'confirmed'), 'Y aura-t-il 24 pistes ?'),
  of('en', answer('bikes', '', 'corrected'), 'Are there 5,000 cargo bikes?'),
  of('fr', answer('bike_cost', '', 'corrected'), 'Un vélo cargo revient à 8 000 livres, non ?'),
  of('en', answer('county_share county_money', '', 'corrected'), 'So the county pays half of it?'),
  of('en', answer('city_multiple', '', 'corrected'), 'Does the city pay twice as much as the county?'),
  of('fr', answer('city_multiple', '', 'confirmed'), 'La ville paie-t-elle quatre fois plus que le comté ?'),
  of('en', answer('city_money county_money', '', 'corrected'), 'Does the county pay 72 and the city 18?'),

  // Names.
  of('en', answer('mayor', '', 'corrected'), 'Was it Tom Ashby who presented the plan?'),
  of('fr', answer('mayor', '', 'confirmed'), "C'est Maud Pellerin qui a présenté le plan ?"),
  of('en', answer('venue', '', 'confirmed'), 'Was the plan unveiled at the Old Tannery?'),
  of('fr', answer('venue', '', 'corrected'), 'Velohaven a été présenté à la gare ?'),

  // Two things at once, and follow-ups.
  of('en', answer('mayor venue'), 'Who presented the plan, and where?'),
  of('fr', answer('envelope mayor'), "combien, et qui l'a présenté ?"),
  of('en', answer('envelope', 'dates'), 'How much is it and when do the lanes open?'),
  of('fr', answer('lanes', 'routes'), 'combien de pistes et dans quelles rues'),
  of('en', answer('city_money'), 'How much does the county pay?', 'and the city?'),
  of('en', answer('county_share'), 'How much does the county pay?', 'as a percentage?'),
  of('fr', answer('bike_cost'), 'Combien de vélos ?', 'combien la pièce ?'),
  of('fr', answer('county_money'), 'Combien paie la ville ?', 'et le reste ?'),

  // What the article leaves out.
  of('en', silent('routes', 'lanes'), 'Where will the lanes be?'),
  of('fr', silent('dates', 'lanes'), 'Quand ouvrent les pistes ?'),
  of('fr', silent('helmets', 'bikes'), 'le cask est obligatoire ?'),
  of('en', silent('versus', 'envelope'), 'Is it bigger than the Brackwater plan?'),
  of('fr', silent('versus', 'envelope'), "Est-ce plus que le plan d'Amsterdam ?"),
  of('en', silent('unlisted'), 'Will Velohaven bring more tourists to the shops?'),
  of('fr', silent('unlisted'), 'De quelle largeur sont les pistes du plan ?'),

  of('en', SMALLTALK, 'are you official?'),
  of('fr', SMALLTALK, 'merci bcp'),

  of('en', FALLBACK, 'What is the Brackwater plan?'),
  of('en', FALLBACK, 'How many lanes has a bowling alley?'),
  of('fr', FALLBACK, 'Qui a gagné le Tour de France ?'),
  of('en', FALLBACK, 'Write a poem about the sea'),
];
