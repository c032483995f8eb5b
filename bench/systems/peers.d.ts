// What the bench uses of the peers' interfaces, so that its types are checked where they aren't installed too.

declare module 'minisearch' {
  type Search = { readonly prefix: boolean; readonly fuzzy: number };
  type Options = { readonly fields: string[]; readonly storeFields: string[]; readonly searchOptions: Search };
  class MiniSearch {
    constructor(options: Options);
    addAll(documents: readonly { readonly id: number }[]): void;
    search(query: string): { readonly label?: unknown; readonly score: number }[];
    toJSON(): unknown;
    static loadJSON(json: string, options: Options): MiniSearch;
  }

  export { MiniSearch as default };
}

declare module 'lunr' {
  type Builder = {
    readonly [name in 'pipeline' | 'searchPipeline']: { reset(): void };
  } & { ref(field: string): void; field(name: string): void; add(document: object): void };
  type Query = { term(terms: readonly string[], options: { boost?: number; editDistance?: number }): void };
  export type LunrIndex = { query(build: (query: Query) => void): { readonly ref: string; readonly score: number }[] };
  const lunr: {
    (configure: (builder: Builder) => void): LunrIndex;
    readonly Index: { load(saved: unknown): LunrIndex };
  };

  export { lunr as default };
}

declare module 'node-nlp' {
  type Processed = { readonly classifications: readonly { readonly intent: string; readonly score: number }[] };
  export type NlpManager = {
    readonly container: { register(name: string, instance: unknown): void };
    addDocument(language: string, text: string, intent: string): void;
    train(): Promise<void>;
    guessLanguage(text: string): string;
    process(language: string | undefined, text: string): Promise<Processed>;
    toObj(): unknown;
    import(saved: unknown): void;
  };
  const nodeNlp: { readonly NlpManager: new (settings: object) => NlpManager };

  export { nodeNlp as default };
}
