import { appMethods } from './app-methods.ts';
import { assistantMethods } from './assistant-methods.ts';
import { chatMethods } from './chat-methods.ts';
import type { Methods } from './method.ts';
import { oauthMethods } from './oauth-methods.ts';
import { peopleMethods } from './people-methods.ts';
import { viewMethods } from './view-methods.ts';

/** Every method there is; `link` makes the address of a new socket. */
export function methodsOf(link: () => string): Methods {
  const about = { ...peopleMethods, ...assistantMethods, ...oauthMethods };
  return { ...appMethods(link), ...chatMethods, ...viewMethods, ...about };
}
