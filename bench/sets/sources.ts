// Where the public sets come from: pinned, so that everyone measures on the same bytes.
import { basename } from 'node:path';

export interface SourceFile {
  readonly name: string;
  /** Within the repository. */
  readonly path: string;
  /** Of the whole file, lower-case hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
}

export interface Source {
  /** The folder of a local copy is named like it. */
  readonly folder: string;
  /** "owner/name" on GitHub. */
  readonly repository: string;
  readonly commit: string;
  readonly licence: string;
  readonly files: readonly SourceFile[];
}

const file = (path: string, bytes: number, sha256: string): SourceFile => ({
  name: basename(path),
  path,
  sha256,
  bytes,
});

/** Larson et al., "An evaluation dataset for intent classification and out-of-scope prediction", EMNLP-IJCNLP 2019. */
export const CLINC: Source = {
  folder: 'clinc150',
  repository: 'clinc/oos-eval',
  commit: '828f8093932c8fe6ca7936c3d2e52903b1c523de',
  licence: 'CC BY 3.0',
  files: [file('data/data_full.json', 2_495_390, '36923c3705a59e08fe9c3883d8bc2dd966ef93e22cb78ac41171782a698d56e0')],
};

/** Braun et al., "Evaluating natural language understanding services for conversational question answering systems", SIGDIAL 2017. */
export const BRAUN: Source = {
  folder: 'braun',
  repository: 'sebischair/NLU-Evaluation-Corpora',
  commit: '9bac08b980f0f570c4166e2d7243c2971df50d8f',
  licence: 'CC BY-SA 3.0',
  files: [
    file('AskUbuntuCorpus.json', 244_062, '2eaac51ed3d53e06bc90f48d29367214ecf788965c6f540992250a0f12447b49'),
    file('ChatbotCorpus.json', 102_871, '34ae4577802af41145fe138b5b1906fdea4cf371ef2a10e3d5cd2d69e86cfbc8'),
    file('WebApplicationsCorpus.json', 120_374, 'da737aa784a065e39a000f436a43337621d5e86bc1d87edd6a338843ea913463'),
  ],
};

/** Dialogue, covidfaq: questions on COVID-19 in Québec. */
export const FAQFR: Source = {
  folder: 'faqfr',
  repository: 'dialoguemd-archives/covidfaq',
  commit: 'a493ed7',
  licence: 'MIT',
  files: [file('data/fr/nlu.md', 50_003, '65069cb6cee748aea9a2078ac047cc3b9864fc99418dbc0f06936bc23a451dae')],
};
