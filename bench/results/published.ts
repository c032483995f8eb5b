// Figures of others, read from their papers and pages; nothing here was measured by this project.
import { table } from './table.ts';

/** In-scope accuracy and out-of-scope recall, in percent, at a threshold chosen on validation rows. */
const CLINC: readonly (readonly [string, ...string[]])[] = [
  ['BERT', '96.2 / 52.3', '96.2 / 58.9'],
  ['MLP (Universal Sentence Encoder)', '93.4 / 49.1', '91.3 / 32.4'],
  ['Rasa', '90.9 / 31.2', '89.6 / 1.0'],
  ['CNN', '90.9 / 30.9', ''],
  ['Dialogflow', '90.8 / 26.7', '89.2 / 20.5'],
  ['FastText', '88.6 / 28.3', '84.8 / 6.0'],
  ['SVM', '88.2 / 18.0', '85.6 / 13.0'],
];

/** Micro-F1 over the three corpora, in percent. */
const BRAUN: readonly (readonly [string, string])[] = [
  ['NLP.js', '93.0'],
  ['Watson', '92.0'],
  ['LUIS', '91.2'],
  ['Botfuel', '90.7'],
  ['Recast', '88.7'],
  ['Rasa', '88.3'],
  ['Dialogflow', '87.0'],
];

/** Both tables, each with where it was read. */
export function renderPublished(): string {
  return `These were not measured here: others published them, on the same sets, and some with language models that read far more than the
set.

### CLINC150, threshold protocol

In-scope accuracy / out-of-scope recall, the threshold chosen on validation rows; beside *in* and *out* above. From Larson et al.,
"An Evaluation Dataset for Intent Classification and Out-of-Scope Prediction" (EMNLP-IJCNLP 2019), table 2.

${table(
  ['published', 'full', 'small'],
  CLINC.map((row) => row.map((cell) => cell || '–')),
)}
### Braun's three corpora

Micro-F1; one label is given to every question, so it equals the closed accuracy above. From the documentation of NLP.js
(\`docs/v3/benchmarking.md\` of axa-group/nlp.js), on the corpora of Braun et al., "Evaluating Natural Language Understanding Services
for Conversational Question Answering Systems" (SIGDIAL 2017).

${table(['published', 'micro-F1'], BRAUN)}`;
}
