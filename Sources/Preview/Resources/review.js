// Keys for the page of reviews. They work while the focus is in a proposal, and in none of its fields: a single key
// that did something anywhere would be in the way of people who dictate.
"use strict";

{
  const proposals = () => [...document.querySelectorAll(".proposal")];
  const buttons = { a: "accept", r: "reject" };
  const fields = { e: "name", m: "into" };

  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) return;
    const proposal = event.target.closest?.(".proposal");
    if (!proposal) return;
    if (event.target.matches("input, select")) {
      if (event.key === "Escape") proposal.focus();
      return;
    }
    const step = { j: 1, k: -1 }[event.key];
    if (step) {
      const all = proposals();
      all[all.indexOf(proposal) + step]?.focus();
    } else if (event.key in buttons) {
      proposal.querySelector(`button[value=${buttons[event.key]}]`)?.click();
    } else if (event.key in fields) {
      const field = proposal.querySelector(`input[name=${fields[event.key]}]`);
      field?.focus();
      field?.select();
    } else {
      return;
    }
    event.preventDefault();
  });

  // A form that is on its way is not sent again by a second click.
  addEventListener("submit", (event) => {
    if (event.target.method !== "post") return;
    if (event.target.dataset.sent) event.preventDefault();
    event.target.dataset.sent = "yes";
  });
  addEventListener("pageshow", () => {
    for (const form of document.forms) delete form.dataset.sent;
  });
}
