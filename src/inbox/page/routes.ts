// What each address of the page does.
import { KnowledgeError } from '../../knowledge/problem.ts';
import { OperatorError } from '../../runtime/operator-error.ts';
import { EditError } from '../edits/edit-error.ts';
import { standingElsewhere } from '../edits/move.ts';
import { answersOf } from '../entry-answers.ts';
import type { Group } from '../group.ts';
import type { Listing } from '../listing.ts';
import { remember, withDismissed, withIgnored, withMerged, withTakenBack } from '../memory.ts';
import { propose } from '../proposal.ts';
import type { InboxSession } from '../session.ts';
import { type FormValues, valuesOf } from './form-values.ts';
import { groupPage, type Refused } from './group-page.ts';
import { listPage } from './list-page.ts';
import { type Pending, PendingChanges } from './pending.ts';
import { problemPage } from './problem-page.ts';
import { evaluationSection, proposalPage } from './proposal-page.ts';
import { readEdit } from './read-edit.ts';
import { found, type Reply, type Request, redirect, shown } from './reply.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

const NOTICES: Readonly<Record<string, string>> = {
  ignored: 'Ignored. It is not shown again. The list at the end takes it back.',
  merged: 'Put together.',
  dismissed: 'Put aside. Later ratings are shown.',
  back: 'Taken back.',
};

const FIXED: Readonly<Record<string, Reply>> = {
  '/style.css': found(STYLE, 'text/css'),
  '/script.js': found(SCRIPT, 'text/javascript'),
};

const HOW = ['ignored', 'merged', 'dismissed'] as const;

const GONE = 'This isn’t in the inbox any more: it was answered, ignored or put together meanwhile.';

function groupNamed(id: string, { nearly, fresh, declined, answered }: Listing): Group | undefined {
  return [...nearly, ...fresh, ...declined, ...answered].find((group) => group.id === id);
}

/** A part of a path that nobody of ours wrote stays as it is: nothing is called so. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export class Routes {
  readonly #session: InboxSession;
  readonly #pending: PendingChanges;

  constructor(session: InboxSession) {
    this.#session = session;
    this.#pending = new PendingChanges(session);
  }

  /** Ends what goes on. */
  end(): void {
    this.#pending.end();
  }

  /** Every request gets a reply; what people can mend is said in their words. */
  async reply(request: Request): Promise<Reply> {
    try {
      return await this.#route(request);
    } catch (error) {
      if (error instanceof KnowledgeError || error instanceof OperatorError)
        return shown(problemPage(error.message, request.path), 500);
      throw error;
    }
  }

  async #route({ method, path, query, form }: Request): Promise<Reply> {
    const [, room = '', id = '', part = ''] = path.split('/').map(decoded);
    const isPost = method === 'POST';
    if (room === 'group') return isPost ? this.#act(id, form) : this.#group(id);
    if (room === 'aside' && isPost) return this.#takeBack(form);
    const pending = room === 'proposals' ? this.#pending.get(id) : undefined;
    if (pending !== undefined) return isPost ? this.#decide(pending, part, form) : this.#proposal(pending, part);
    if (path === '/' && !isPost) return this.#list(query);
    return FIXED[path] ?? shown(problemPage('There is nothing here any more.', path), 404);
  }

  async #list(query: URLSearchParams): Promise<Reply> {
    const listing = await this.#session.list();
    const { knowledge } = await this.#session.open();
    return shown(listPage(listing, knowledge, NOTICES[query.get('notice') ?? '']));
  }

  async #group(id: string, typed?: FormValues, refused?: Refused): Promise<Reply> {
    const listing = await this.#session.list();
    const opened = await this.#session.open();
    const group = groupNamed(id, listing);
    if (group === undefined) return shown(problemPage(GONE, `/group/${id}`), 404);
    const { entry = '', ratings } = group;
    const answers = ratings && answersOf(entry, ratings.languages, opened);
    const own = { group, listing, knowledge: opened.knowledge, ...(typed && { typed }), ...(answers && { answers }) };
    return shown(groupPage(own, refused), refused === undefined ? 200 : 422);
  }

  async #act(id: string, form: URLSearchParams): Promise<Reply> {
    const values = valuesOf(form);
    if (values.get('again') !== '') return this.#group(id, values);
    const { dataFolder } = this.#session.options;
    switch (values.get('action')) {
      case 'ignore':
        await remember(dataFolder, withIgnored(values.all('key')));
        return redirect('../?notice=ignored');
      case 'merge':
        return this.#merge(id, values);
      case 'dismiss':
        return this.#dismiss(id);
      default:
        return this.#propose(id, form);
    }
  }

  /** What stands in the other group already stays with it, whatever becomes of its first question. */
  async #merge(id: string, values: FormValues): Promise<Reply> {
    const into = groupNamed(values.get('into'), await this.#session.list());
    if (into === undefined) return this.#group(id, values, { missing: [GONE] });
    const keys = [...values.all('key'), ...into.misses.map(({ key }) => key)];
    await remember(this.#session.options.dataFolder, withMerged(keys, into.id));
    return redirect('../?notice=merged');
  }

  async #dismiss(id: string): Promise<Reply> {
    const group = groupNamed(id, await this.#session.list());
    if (group?.entry === undefined || group.ratings === undefined) return shown(problemPage(GONE, `/group/${id}`), 404);
    await remember(this.#session.options.dataFolder, withDismissed(group.entry, group.ratings.last));
    return redirect('../?notice=dismissed');
  }

  async #takeBack(form: URLSearchParams): Promise<Reply> {
    const how = HOW.find((own) => own === form.get('how'));
    if (how !== undefined) await remember(this.#session.options.dataFolder, withTakenBack(how, form.getAll('id')));
    return redirect('./?notice=back');
  }

  async #propose(id: string, form: URLSearchParams): Promise<Reply> {
    const values = valuesOf(form);
    const { knowledge, files } = await this.#session.open();
    const listing = await this.#session.list();
    const group = groupNamed(id, listing);
    if (group === undefined) return shown(problemPage(GONE, `/group/${id}`), 404);
    const read = readEdit(values, knowledge);
    if ('missing' in read) return this.#group(id, values, read);
    const questions = standingElsewhere(read.edit, knowledge);
    if (questions.length > 0 && values.get('move') === '')
      return this.#group(id, values, { standing: { questions, form } });
    try {
      const edit = questions.length === 0 ? read.edit : { ...read.edit, moved: questions };
      const pending = this.#pending.add(propose(edit, files), group, listing, form);
      return redirect(`../proposals/${pending.id}`);
    } catch (error) {
      if (!(error instanceof EditError)) throw error;
      return this.#group(id, values, { missing: [error.message] });
    }
  }

  #proposal(pending: Pending, part: string): Reply {
    const { step, share, evaluated, failed } = pending;
    const done = evaluated !== undefined || failed !== undefined;
    if (part === 'status') return found(JSON.stringify({ step, share, done }), 'application/json');
    if (part === 'evaluation') return found(evaluationSection(pending).markup, 'text/html');
    return shown(proposalPage(pending));
  }

  async #decide({ id, written, proposal, isStale }: Pending, part: string, form: URLSearchParams): Promise<Reply> {
    const isWritable = written === undefined && !isStale && proposal.problems.length === 0;
    if (part === 'write' && isWritable) await this.#pending.write(id);
    if (part === 'commit' && written !== undefined) await this.#pending.commit(id, form.get('message') ?? '');
    return redirect(`../${id}`);
  }
}
