/** The one script of a page: it filters and sorts tables. Without it everything is there to be read. */

/** Runs in the browser, in strict mode; it reads the page and asks nothing of anyone. */
export const SCRIPT = String.raw`
(() => {
  'use strict';
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true, sensitivity: 'base' });
  const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const valueOf = (cell) => cell.dataset.value ?? cell.textContent.trim();
  const orderOf = (cell) => cell.dataset.order ?? valueOf(cell);
  const counted = (count, like) => String(count).replace(/\B(?=(?:\d{3})+$)/g, like);

  const enhance = (box) => {
    const table = box.querySelector('table');
    const body = table.tBodies[0];
    const controls = box.querySelector('.controls');
    const input = controls.querySelector('input');
    const selects = [...controls.querySelectorAll('select')];
    const status = controls.querySelector('[role="status"]');
    const rows = [...body.rows].map((element) => ({ element, text: null }));
    const separator = (/\d(\D)\d{3}/.exec(status.dataset.template) ?? [null, ''])[1];
    const headers = [...table.tHead.rows[0].cells];

    const filter = () => {
      const words = fold(input.value).split(/\s+/).filter((word) => word !== '');
      const chosen = selects.filter((select) => select.value !== '');
      let shown = 0;
      for (const row of rows) {
        const cells = row.element.cells;
        let isShown = chosen.every((select) => valueOf(cells[Number(select.dataset.column)]) === select.value);
        if (isShown && words.length > 0) {
          row.text ??= fold(row.element.textContent);
          isShown = words.every((word) => row.text.includes(word));
        }
        row.element.hidden = !isShown;
        if (isShown) shown += 1;
      }
      status.textContent = status.dataset.template.replace('{shown}', counted(shown, separator));
    };

    const sort = (header) => {
      const before = header.getAttribute('aria-sort');
      const after = before === 'none' ? 'ascending' : before === 'ascending' ? 'descending' : 'none';
      for (const other of headers) other.setAttribute('aria-sort', other === header ? after : 'none');
      const column = header.cellIndex;
      let sorted = rows;
      if (after !== 'none') {
        const keyed = rows.map((row) => ({ row, key: orderOf(row.element.cells[column]) }));
        const turn = after === 'ascending' ? 1 : -1;
        const isLast = (key) => (key === '' ? 1 : 0);
        keyed.sort((a, b) => isLast(a.key) - isLast(b.key) || turn * collator.compare(a.key, b.key));
        sorted = keyed.map(({ row }) => row);
      }
      const fragment = document.createDocumentFragment();
      for (const { element } of sorted) fragment.append(element);
      body.append(fragment);
    };

    for (const header of headers) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      button.append(...header.childNodes);
      header.append(button);
      header.setAttribute('aria-sort', 'none');
      button.addEventListener('click', () => sort(header));
    }
    let waiting = 0;
    input.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(filter, 120);
    });
    for (const select of selects) select.addEventListener('change', filter);
    controls.querySelector('.clear').addEventListener('click', () => {
      input.value = '';
      for (const select of selects) select.value = '';
      filter();
      input.focus();
    });
    controls.hidden = false;
    filter();
  };

  for (const box of document.querySelectorAll('[data-table]')) enhance(box);

  const openTarget = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let at = target; at !== null; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;
  };
  addEventListener('beforeprint', () => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  addEventListener('hashchange', openTarget);
})();
`;
