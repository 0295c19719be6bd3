// The hosted app and the single file may share one place of storage with each other, and on `file:` with
// any other page: everything kept is named after the app, and versioned apart from the app.

export const PROJECTS_DATABASE = 'etabli-projects'
export const BLOBS_DATABASE = 'etabli-blobs'

/** Whatever else the app keeps (caches, local storage, locks, channels) starts with this. */
export const NAME_PREFIX = 'etabli-'
