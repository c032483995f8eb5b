// What makes the bot look at its knowledge again: SIGHUP, and a change in the folder where that is watched.
import type { Config } from '../config/config.ts';
import type { Watch } from '../knowledge/watch.ts';
import type { Running } from '../runtime/lifecycle.ts';
import type { Log } from '../runtime/log.ts';
import { onHangUp } from './hang-up.ts';
import type { Reload } from './reload.ts';

export function noticingOf({ knowledgeFolder, service }: Config, reload: Reload, log: Log): Running {
  let watch: Watch | undefined;
  return {
    name: 'noticing',
    start: async () => {
      onHangUp(() => reload.request(true));
      if (!service.knowledgeReload) return;
      const { watchFolder } = await import('../knowledge/watch.ts');
      const changed = (): void => reload.request();
      watch = watchFolder(knowledgeFolder, changed, (error) =>
        log.warn({ reason: String(error) }, 'the knowledge folder cannot be watched: send SIGHUP after a change'),
      );
      log.info({ folder: knowledgeFolder }, 'the knowledge folder is watched');
    },
    stop: async () => watch?.close(),
  };
}
