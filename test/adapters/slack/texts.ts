// What the real knowledge base answers to the questions of these tests, as Slack shows it.
import { bot } from '../../support/bot.ts';

export const TOTAL = 'How much is InvestAI worth in total?';
export const TOTAL_EN = 'InvestAI amounts to €200 billion in all.\nSource: the article, § 1';
export const TOTAL_FR = "InvestAI porte sur 200 milliards d'euros au total.\nSource : l'article, § 1";
export const COUNT_EN = 'The plan is to open four AI gigafactories.\nSource: the article, § 2';
export const CORRECTED_EN = 'No: InvestAI amounts to €200 billion in all, not €30 billion.\nSource: the article, § 1';
export const SITES_EN =
  "The article doesn't say where the gigafactories will be built, in which countries or in which towns. The plan is to open four AI gigafactories.\nSource: the article, § 2";
export const ASK_AGAIN_EN = bot.phrase('ask_again', 'en');
export const ASK_AGAIN_FR = bot.phrase('ask_again', 'fr');
export const THANKS_EN = bot.phrase('feedback_thanks', 'en');

/** Thumbs of Slack's own stand before the buttons. */
export const BELOW_EN = ['👍', '👎', 'Source', 'More'];
export const BELOW_FR = ['👍', '👎', 'Source', 'Plus'];
/** Where a workspace doesn't take them, and in what opens over Slack. */
export const PLAIN_EN = ['Source', '👍', '👎', 'More'];
/** What stands behind "More". */
export const MORE_EN = ['See also', 'En français', 'Check a text', 'Topics'];
export const MORE_FR = ['À voir aussi', 'In English', 'Vérifier un texte', 'Sujets'];
export const MORE_SHAREABLE_EN = ['See also', 'En français', 'Share here', 'Check a text', 'Topics'];
export const EXAMPLES_EN = [
  'How much is the plan worth?',
  'Who announced InvestAI, and where?',
  'When do the gigafactories open?',
];
/** Below a help. */
export const HELP_EN = [...EXAMPLES_EN, 'En français'];
export const EXAMPLES_FR = [
  'Combien coûte le plan ?',
  'Qui a annoncé InvestAI, et où ?',
  'Quand ouvrent les gigafactories ?',
];
export const HELP_FR = [...EXAMPLES_FR, 'In English'];
