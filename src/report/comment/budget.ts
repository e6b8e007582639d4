/** Whether a text keeps its budget, in UTF-16 units and in bytes: GitHub does not say which it counts. */
export const fits = (text: string, budget: number): boolean =>
  text.length <= budget && Buffer.byteLength(text) <= budget
