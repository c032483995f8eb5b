// Changes that are looked at: each with its evaluation, which goes on beside the page, and what became of it.
import { OperatorError } from '../../runtime/operator-error.ts';
import { type Evaluated, evaluateBeside } from '../evaluation/evaluate-beside.ts';
import { commit, isInWorkTree, uncommitted } from '../git.ts';
import type { Group } from '../group.ts';
import type { Listing } from '../listing.ts';
import { remember, withDeclined } from '../memory.ts';
import type { Proposal } from '../proposal.ts';
import type { InboxSession } from '../session.ts';
import { ChangedError, writeProposal } from '../write.ts';

/** Of what was written: what git may be told. */
export interface Written {
  /** Where the knowledge lies in a work tree of git. */
  readonly git?: {
    /** Files that had changes of somebody's before, which a commit takes too. */
    readonly before: readonly string[];
  };
  /** The commit's name, once it is made. */
  readonly commit?: string;
}

export interface Pending {
  readonly id: string;
  readonly group: Group;
  readonly proposal: Proposal;
  /** As it was typed, to go on from. */
  readonly form: URLSearchParams;
  readonly step: string;
  /** 0 to 1. */
  readonly share: number;
  readonly evaluated?: Evaluated;
  /** Why there is no evaluation. */
  readonly failed?: string;
  readonly written?: Written;
  /** Why what was asked for last was not done. */
  readonly problem?: string;
  /** The files are not as they were when it was looked at: it cannot be written any more. */
  readonly isStale?: true;
}

/** Each holds a model of some megabytes. */
const MOST = 4;

export class PendingChanges {
  readonly #session: InboxSession;
  readonly #all = new Map<string, Pending>();
  #running: AbortController | undefined;
  #last = 0;

  constructor(session: InboxSession) {
    this.#session = session;
  }

  get(id: string): Pending | undefined {
    return this.#all.get(id);
  }

  /** Begins to evaluate where the check finds no problem; an evaluation that still goes on is ended for it. */
  add(proposal: Proposal, group: Group, listing: Listing, form: URLSearchParams): Pending {
    this.#last += 1;
    const pending: Pending = {
      id: String(this.#last),
      group,
      proposal,
      form,
      step: 'Training with the change',
      share: 0,
    };
    this.#all.set(pending.id, pending);
    for (const id of [...this.#all.keys()].slice(0, -MOST)) this.#all.delete(id);
    if (proposal.problems.length === 0) void this.#evaluate(pending, listing);
    return pending;
  }

  /** Writes it; what was put to what isn't about the plan leaves the inbox. */
  async write(id: string): Promise<void> {
    await this.#try(id, async ({ proposal, group, evaluated }) => {
      const { folder, dataFolder } = this.#session.options;
      const paths = proposal.changes.map(({ path }) => path);
      const before = (await isInWorkTree(folder)) ? await uncommitted(folder, paths) : undefined;
      await writeProposal(proposal, this.#session.lock);
      this.#change(id, { written: before === undefined ? {} : { git: { before } } });
      if (evaluated !== undefined) this.#session.adopt(proposal.after, evaluated.model);
      const keys = group.misses.map(({ key }) => key);
      if (proposal.edit.kind === 'out_of_scope') await remember(dataFolder, withDeclined(keys));
    });
  }

  async commit(id: string, message: string): Promise<void> {
    await this.#try(id, async ({ proposal, written }) => {
      const paths = proposal.changes.map(({ path }) => path);
      const name = await commit(this.#session.options.folder, paths, message);
      this.#change(id, { written: { ...written, commit: name } });
    });
  }

  /** What could not be done is told where the change is looked at. */
  async #try(id: string, act: (pending: Pending) => Promise<void>): Promise<void> {
    const pending = this.#all.get(id);
    if (pending === undefined) return;
    const { problem: _, ...rest } = pending;
    this.#all.set(id, rest);
    try {
      await act(rest);
    } catch (error) {
      if (!(error instanceof OperatorError)) throw error;
      this.#change(id, { problem: error.message, ...(error instanceof ChangedError && { isStale: true }) });
    }
  }

  /** Ends what goes on. */
  end(): void {
    this.#running?.abort();
  }

  #change(id: string, change: Partial<Pending>): void {
    const before = this.#all.get(id);
    if (before !== undefined) this.#all.set(id, { ...before, ...change });
  }

  async #evaluate({ id, proposal, group }: Pending, listing: Listing): Promise<void> {
    this.end();
    const running = new AbortController();
    this.#running = running;
    const { folder, cacheFolder, questionsFolder } = this.#session.options;
    const meant = new Set(group.misses.map(({ key }) => key));
    const misses = [listing.nearly, listing.fresh, listing.declined, listing.answered]
      .flat()
      .flatMap((own) => own.misses);
    const task = {
      folder,
      cacheFolder,
      questionsFolder,
      edit: proposal.edit,
      contents: Object.fromEntries(proposal.changes.map(({ path, after }) => [path, after])),
      misses: misses.map(({ key, text, language }) => ({ text, language, isMeant: meant.has(key) })),
    };
    try {
      const onStep = (step: string, share: number): void => this.#change(id, { step, share });
      this.#change(id, { evaluated: await evaluateBeside(task, onStep, running.signal) });
    } catch (error) {
      const why = running.signal.aborted ? 'another change was looked at meanwhile.' : (error as Error).message;
      this.#change(id, { failed: why });
    }
  }
}
