/** The page's own script: finds and orders offices in the table. Without it the whole table is there, by name. */
export const STATS_SCRIPT = `
(() => {
  const form = document.getElementById('filter');
  const body = document.querySelector('.matrix tbody');
  if (!form || !body) return;
  const rows = [...body.rows].map((row, place) => ({ row, place, name: row.cells[0].textContent.toLowerCase(), errors: Number(row.dataset.e), gaps: row.dataset.g === '1' }));
  const shows = { all: () => true, errors: (one) => one.errors > 0, gaps: (one) => one.gaps };
  let order = 'name';
  const apply = () => {
    const data = new FormData(form);
    const words = String(data.get('text')).toLowerCase().split(/\\s+/).filter(Boolean);
    const wanted = shows[data.get('show')];
    let shown = 0;
    for (const one of rows) {
      const fits = wanted(one) && words.every((word) => one.name.includes(word));
      one.row.hidden = !fits;
      if (fits) shown++;
    }
    if (data.get('order') !== order) {
      order = data.get('order');
      const sorted = [...rows].sort((a, b) => (order === 'errors' ? b.errors - a.errors : 0) || a.place - b.place);
      body.append(...sorted.map(({ row }) => row));
    }
    document.getElementById('shown').textContent = shown + ' / ' + rows.length;
  };
  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.hidden = false;
  apply();
})();
`;
