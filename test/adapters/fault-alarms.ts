// What must never happen in the process, whatever the platform does: noticed from the import of this file on.

/** Unhandled rejections and exceptions, and every warning of Node and of the platform's library, which is how one says "deprecated". */
export const alarms: string[] = [];

function notice(kind: string) {
  return (reason: unknown): void => {
    alarms.push(`${kind}: ${reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)}`);
  };
}

process.on('unhandledRejection', notice('unhandled rejection'));
process.on('uncaughtException', notice('uncaught exception'));
process.on('warning', notice('warning'));
