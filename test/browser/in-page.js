/* What tests run inside a page; see chromium.ts. */

/* global axe */

async function violations() {
  const found = await axe.run(document, { preload: false, resultTypes: ['violations'] });
  return found.violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 3).map((node) => `${node.html.slice(0, 160)} (${node.failureSummary.slice(0, 200)})`);
    return `${id}: ${help}: ${places.join(' | ')}`;
  });
}

function sidewaysScroll() {
  const { scrollWidth, clientWidth } = document.documentElement;
  return Math.max(0, scrollWidth - clientWidth);
}

/** Less than so many pixels are not seen. */
const HAIR = 3;

/** A rectangle cut to what the boxes around it show; null when nothing of it is seen. */
function visiblePart(element, { left, top, right, bottom }) {
  let box = { left, top, right, bottom };
  for (let at = element; at !== null && at !== document.documentElement; at = at.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(at);
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    const around = at.getBoundingClientRect();
    box = {
      left: Math.max(box.left, around.left),
      right: Math.min(box.right, around.right),
      top: Math.max(box.top, around.top),
      bottom: Math.min(box.bottom, around.bottom),
    };
  }
  return box.right - box.left > HAIR && box.bottom - box.top > HAIR ? box : null;
}

/** Lines of text as they are seen, from the top down. */
function textBoxes() {
  const boxes = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null && boxes.length < 20_000; node = walker.nextNode()) {
    const text = node.nodeValue.trim();
    const isSeen = node.parentElement.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    if (text === '' || !isSeen || node.parentElement.closest('script, style') !== null) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      const box = visiblePart(node.parentElement, rect);
      if (box !== null) boxes.push({ text: text.slice(0, 40), ...box });
    }
  }
  return boxes.sort((one, other) => one.top - other.top);
}

/** A third of the lower line, and more than a hair of its width, is under the other. */
function isOver(one, other) {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - other.top;
  return width > HAIR && height > 0.35 * Math.min(one.bottom - one.top, other.bottom - other.top);
}

function overlappingTexts() {
  const boxes = textBoxes();
  const found = [];
  for (const [at, one] of boxes.entries()) {
    for (let next = at + 1; next < boxes.length && boxes[next].top < one.bottom - HAIR; next += 1) {
      const other = boxes[next];
      if (isOver(one, other)) found.push(`${one.text} <> ${other.text}`);
    }
  }
  return found.slice(0, 10);
}

globalThis.inPage = { violations, sidewaysScroll, overlappingTexts };
