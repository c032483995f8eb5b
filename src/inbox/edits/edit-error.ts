// An edit that cannot be made, in words for the curator who wants it.

export class EditError extends Error {
  override readonly name = 'EditError';
}
