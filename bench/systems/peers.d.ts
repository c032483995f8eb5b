// What the bench uses of the peers' interfaces, so that its types are checked where they aren't installed too.

declare module 'minisearch' {
  interface Options {
    readonly fields: readonly string[];
    readonly storeFields: readonly string[];
    readonly searchOptions: { readonly prefix: boolean; readonly fuzzy: number };
  }
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
  interface Pipeline {
    reset(): void;
  }
  interface Builder {
    readonly pipeline: Pipeline;
    readonly searchPipeline: Pipeline;
    ref(field: string): void;
    field(name: string): void;
    add(document: Readonly<Record<string, unknown>>): void;
  }
  interface Query {
    term(terms: readonly string[], options: { readonly boost?: number; readonly editDistance?: number }): void;
  }
  export interface LunrIndex {
    query(build: (query: Query) => void): { readonly ref: string; readonly score: number }[];
    toJSON(): unknown;
  }
  const lunr: {
    (configure: (builder: Builder) => void): LunrIndex;
    readonly Index: { load(saved: unknown): LunrIndex };
  };

  export { lunr as default };
}

declare module 'node-nlp' {
  export interface NlpManager {
    readonly container: { register(name: string, instance: unknown): void };
    addDocument(language: string, text: string, intent: string): void;
    train(): Promise<void>;
    guessLanguage(text: string): string;
    process(
      language: string | undefined,
      text: string,
    ): Promise<{ readonly classifications: readonly { readonly intent: string; readonly score: number }[] }>;
    toObj(): unknown;
    import(saved: unknown): void;
  }
  interface Settings {
    readonly languages: readonly string[];
    readonly autoSave: boolean;
    readonly autoLoad: boolean;
    readonly calculateSentiment: boolean;
    readonly nlu: { readonly log: boolean };
  }
  const nodeNlp: { readonly NlpManager: new (settings: Settings) => NlpManager };

  export { nodeNlp as default };
}
