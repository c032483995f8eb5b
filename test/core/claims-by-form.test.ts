// Claims whose form decides: what is denied, compared, counted out of all, left over, or given another name.
import { expect, test } from 'vitest';
import { bot } from '../support/bot.ts';

const told = (text: string, locale: string): string | undefined => bot.ask({ text, locale }).premise;

test.each([
  // Denied and put forward: "yes" and "no" would both be misread.
  ['en', "The total isn't 200 billion, right?", undefined],
  ['en', "It wasn't announced in Brussels, right?", undefined],
  ['fr', "Von der Leyen n'a pas annoncé InvestAI, c'est bien ça ?", undefined],
  // Asked by a denial, which takes it for granted.
  ['en', "Doesn't the private investment come together under European AI Champions?", 'confirmed'],
  ['en', "Isn't it 200 billion?", 'confirmed'],
  // Only "all" or "only" is denied.
  ['en', 'Not all of it is public money, correct?', 'confirmed'],
  ['en', "It isn't only public money, right?", 'confirmed'],
  ['en', 'Is all of it public money?', 'corrected'],
  ['en', "Isn't all of it public money?", 'corrected'],
  ['en', "It's not just 200 billion, right?", 'corrected'],
  ['fr', 'Le plan ne coûte pas que 200 milliards ?', 'corrected'],
  // What is no denial of the claim.
  ['en', "If I'm not mistaken, it's 300 billion, right?", 'corrected'],
  ['fr', 'Oui ou non, est-ce que le plan vaut 300 milliards ?', 'corrected'],
  ['en', 'Is it true that 300 billion will be spent without delay?', 'corrected'],
  ['en', 'So, not 200 billion in total, right?', undefined],
  ['en', 'Is it correct that the 150 billion euros are not private investments?', undefined],
  ['fr', "Est-ce que ce n'est pas Macron qui a annoncé InvestAI ?", 'corrected'],
])('denied, in %s: %s', (locale, text, premise) => {
  expect(told(text, locale)).toBe(premise);
});

test.each([
  ['fr', 'Le public paie trois fois moins que le privé, exact ?', 'confirmed'],
  ['fr', 'Le privé paie trois fois moins que le public, exact ?', 'corrected'],
  ['fr', 'Les fonds privés sont bien trois fois plus petits que les fonds publics ?', 'corrected'],
  ['en', 'Is there less public money than private money?', 'confirmed'],
  ['en', 'Is there more public money than private money?', 'corrected'],
  ['fr', "Il y a plus d'argent privé que d'argent public, non ?", 'confirmed'],
  ['en', 'Private investment exceeds public funding by 100 billion, correct?', 'confirmed'],
  ['en', 'Public funding exceeds private investment by 100 billion, correct?', 'corrected'],
  ['fr', "Y a 100 milliards d'écart entre le privé et le public ?", 'confirmed'],
  ['fr', "Y a 90 milliards d'écart entre le privé et le public ?", 'corrected'],
])('compared, in %s: %s', (locale, text, premise) => {
  expect(told(text, locale)).toBe(premise);
});

test.each([
  ['fr', 'Deux des quatre gigafactories, ça pèse 10 milliards en moyenne, non ?', 'confirmed'],
  ['en', 'Two of the four sites would cost 10 billion on average, right?', 'confirmed'],
  ['fr', 'Hors gigafactories, reste-t-il 180 milliards ?', 'confirmed'],
  ['en', 'On average, does each gigafactory get 5 billion?', 'confirmed'],
  ['en', 'Would 2 of the 100 gigafactories cost 10 billion?', 'corrected'],
  ['en', 'Will two of the four gigafactories be financed?', undefined],
  ['en', 'If the gigafactories take 20%, are 180 billion left?', 'corrected'],
  ['en', "Without the gigafactories' $20 billion, are 180 billion left?", 'corrected'],
  ['en', 'Is the 200 billion a bet?', undefined],
  ['en', 'Is the 200 billion funded by Europe?', undefined],
  ['en', 'Does the 150bn of private money come from more than sixty companies?', undefined],
  ['en', 'Do 50 billion of public funds come from taxes?', undefined],
  ['en', '4 gigafactories at 20 billion each, right?', 'corrected'],
  ['fr', "Les 200 milliards seront consacrés à l'ouverture de quatre gigafactories ?", undefined],
  ['fr', "C'est le contribuable qui paie les 200 milliards, c'est ça ?", undefined],
  ['fr', 'European AI Champions réunit bien 150 entreprises privées ?', undefined],
])('counted, in %s: %s', (locale, text, premise) => {
  expect(told(text, locale)).toBe(premise);
});

test.each([
  ['en', 'Does the private money come together under an initiative called European Chip Champions?', undefined],
  ['en', 'Does the private money come together under an initiative called European AI Champions?', 'confirmed'],
  ['en', 'Is European AI Champions the right name for the whole €200bn programme?', undefined],
  ['en', 'Are the 200 billion called European AI Champions?', undefined],
  ['en', 'Point 3: is the plan private?', undefined],
  ['fr', 'La Chine et les États-Unis sont cités comme partenaires du plan ?', undefined],
  ['en', 'Does von der Leyen reject the idea that Europe has been left behind?', 'confirmed'],
  ['en', 'Does China reject the idea that Europe has been left behind?', undefined],
  ['en', 'Will CERN receive the 100,000 chips of the latest generation?', undefined],
  ['en', 'Are the four gigafactories going to be opened in Paris?', undefined],
  ['fr', "InvestAI, c'est bien le nom du sommet organisé à Paris ?", undefined],
  ['fr', "Le programme InvestEU est-il doté de 200 milliards d'euros ?", 'corrected'],
  ['en', "Has InvestAI strengthened Europe's digital sovereignty?", undefined],
])('named, in %s: %s', (locale, text, premise) => {
  expect(told(text, locale)).toBe(premise);
});
