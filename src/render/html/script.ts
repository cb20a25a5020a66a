/** The page's own script: filters findings, opens what a link leads into, unfolds everything for print. Works without it, unfiltered. */
export const SCRIPT = `
(() => {
  const form = document.getElementById('filter');
  const cards = [...document.querySelectorAll('.finding')];
  const texts = new Map();
  const plain = (text) => text.toLowerCase().replace(/(\\d)[.,](?=\\d)/g, '$1').replace(/\\s+/g, ' ').trim();
  const textOf = (card) => {
    if (!texts.has(card)) texts.set(card, plain(card.textContent + ' ' + card.closest('.document').querySelector('summary').textContent));
    return texts.get(card);
  };
  const open = (element) => {
    for (let at = element; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;
  };
  const apply = () => {
    const data = new FormData(form);
    const severities = data.getAll('severity');
    const code = data.get('code');
    const words = plain(String(data.get('text')));
    const active = words !== '' || code !== '' || severities.length < 3;
    let shown = 0;
    for (const card of cards) {
      const fits = severities.includes(card.dataset.severity) && (code === '' || card.dataset.code === code) && (words === '' || textOf(card).includes(words));
      card.hidden = !fits;
      if (fits) shown++;
    }
    for (const group of document.querySelectorAll('.group, section.document')) {
      const own = [...group.querySelectorAll('.finding')];
      const some = own.some((card) => !card.hidden);
      group.hidden = active && !some;
      if (some && (words !== '' || code !== '')) open(group.matches('details') ? group : group.firstElementChild);
    }
    document.documentElement.classList.toggle('filtered', active);
    document.getElementById('shown').textContent = form.dataset.shown.replace('%1', shown.toLocaleString(document.documentElement.lang)).replace('%2', cards.length.toLocaleString(document.documentElement.lang));
    document.getElementById('nothing').hidden = !active || shown > 0;
  };
  let timer;
  form.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(apply, 120); });
  form.addEventListener('submit', (event) => { event.preventDefault(); apply(); });
  const follow = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    open(target.matches('section.document') ? target.firstElementChild : target);
    if (target.getClientRects().length === 0) { form.reset(); apply(); }
    target.scrollIntoView();
  };
  addEventListener('hashchange', follow);
  let closed = [];
  addEventListener('beforeprint', () => {
    closed = [...document.querySelectorAll('details:not([open])')];
    for (const details of closed) details.open = true;
  });
  addEventListener('afterprint', () => { for (const details of closed) details.open = false; });
  form.hidden = false;
  apply();
  follow();
})();
`;
