const databases = ['etabli-projects', 'etabli-blobs']

/** Forgets what an earlier run kept. */
export const dropDatabases = () =>
  Promise.all(
    databases.map(
      (name) =>
        new Promise((resolve) => {
          indexedDB.deleteDatabase(name).onsuccess = resolve
        }),
    ),
  )
