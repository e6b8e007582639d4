import manifest from '../../package.json' with { type: 'json' }

/** Name and version of the tool, as reports give them. */
export const tool = `martlet ${manifest.version}`
