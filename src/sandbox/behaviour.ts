/**
 * Where the sources disagree: `server` follows what servers do, `documented` what the documentation
 * says, `older` what servers did before.
 */
export type Behaviour = 'server' | 'documented' | 'older';
