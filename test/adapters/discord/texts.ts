// What the real knowledge base answers to the questions of these tests, as Discord shows it.
export const TOTAL = 'How much is InvestAI worth in total?';
export const TOTAL_EN = 'InvestAI amounts to €200 billion in all.\n-# Source: the article, § 1';
export const TOTAL_FR = "InvestAI porte sur 200 milliards d'euros au total.\n-# Source : l'article, § 1";
export const COUNT_EN = 'The plan is to open four AI gigafactories.\n-# Source: the article, § 2';
export const CORRECTED_EN =
  'No: InvestAI amounts to €200 billion in all, not €30 billion.\n-# Source: the article, § 1';
export const PARIS_EN = 'InvestAI was announced in Paris.\n-# Source: the article, § 1';
export const SITES_EN =
  "The article doesn't say where the gigafactories will be built, in which countries or in which towns. The plan is to open four AI gigafactories.\n-# Source: the article, § 2";
export const FALLBACK_EN = /^That isn't covered:/u;
export const FALLBACK_FR = /^Cette question n'est pas couverte/u;
export const ASK_AGAIN_EN =
  'This button or command belongs to an older version of the bot. Please ask your question again.';
export const ASK_AGAIN_FR =
  "Ce bouton ou cette commande date d'une version antérieure du bot. Merci de reposer votre question.";

export const BELOW_EN = ['Source', '👍', '👎', 'More'];
export const BELOW_FR = ['Source', '👍', '👎', 'Plus'];
/** What stands behind "More". */
export const MORE_EN = ['See also', 'En français', 'Check a text', 'Topics'];
export const MORE_FR = ['À voir aussi', 'In English', 'Vérifier un texte', 'Sujets'];
export const MORE_POSTABLE_EN = ['See also', 'En français', 'Post publicly', 'Check a text', 'Topics'];
export const MORE_POSTABLE_FR = ['À voir aussi', 'In English', 'Publier', 'Vérifier un texte', 'Sujets'];
