/** A position in a text file: line and column from 1, offset from 0, columns in UTF-16 units as editors count. */
export interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** A range in a file; `end` is the first position after it. */
export interface Place {
  readonly start: Point
  readonly end: Point
}

/** A place together with the file that it is in. `path` is relative to the root, with `/`. */
export interface Where {
  readonly path: string
  readonly place: Place
}
