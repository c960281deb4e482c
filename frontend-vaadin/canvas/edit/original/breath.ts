/**
 * Lets the browser draw and answer before the work goes on: a promise that is kept already would go
 * on in the same piece of work, and somebody who draws meanwhile would see it stop.
 */
export function breath(): Promise<void> {
  return new Promise((go) => setTimeout(go));
}
