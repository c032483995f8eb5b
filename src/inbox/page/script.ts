// What the page does by itself: it shows how far an evaluation is, and what came of it. Everything else works without.

export const SCRIPT = `
const PAUSE = 400;
const section = document.querySelector('#evaluation[data-status]');
if (section) follow(section);

async function follow(section) {
  const words = section.querySelector('[role=status]');
  const bar = section.querySelector('progress');
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    let status;
    try {
      const response = await fetch(section.dataset.status);
      if (!response.ok) throw new Error();
      status = await response.json();
    } catch {
      words.textContent = 'The inbox does not answer any more. Start it again: npm run inbox -- --page';
      return;
    }
    if (status.done) break;
    // Read out when it changes, and not at each percent.
    if (words.textContent !== status.step) words.textContent = status.step;
    bar.value = status.share;
  }
  const response = await fetch(section.dataset.result);
  section.innerHTML = await response.text();
  section.querySelector('h2').focus();
}
`;
