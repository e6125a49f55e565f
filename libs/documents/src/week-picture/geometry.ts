export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Sharing an edge is not overlapping. The slack keeps rounding from making neighbours collide. */
export function overlaps(a: Rect, b: Rect): boolean {
  const slack = 0.01;
  return (
    a.x < b.x + b.width - slack &&
    b.x < a.x + a.width - slack &&
    a.y < b.y + b.height - slack &&
    b.y < a.y + a.height - slack
  );
}

export function contains(outer: Rect, inner: Rect): boolean {
  const slack = 0.01;
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  );
}

export function inset(rect: Rect, horizontal: number, vertical: number): Rect {
  return {
    x: rect.x + horizontal,
    y: rect.y + vertical,
    width: Math.max(0, rect.width - 2 * horizontal),
    height: Math.max(0, rect.height - 2 * vertical),
  };
}

/**
 * The topmost place in `region` where something of this size meets no obstacle, at the left edge of the region;
 * null when there is none.
 */
export function findRoom(
  region: Rect,
  size: { readonly width: number; readonly height: number },
  obstacles: readonly Rect[],
): Rect | null {
  if (size.width > region.width + 0.01 || size.height > region.height + 0.01) return null;
  const near = obstacles.filter((obstacle) => overlaps(obstacle, region));
  // Free room begins at the top of the region or right under an obstacle; no other height needs a try.
  const tops = [region.y, ...near.map((obstacle) => obstacle.y + obstacle.height)].sort((a, b) => a - b);
  for (const y of tops) {
    const candidate = { x: region.x, y, ...size };
    if (contains(region, candidate) && !near.some((obstacle) => overlaps(obstacle, candidate))) return candidate;
  }
  return null;
}
