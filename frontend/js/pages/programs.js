// Puts a button under every block of code that copies it.

const template = document.querySelector("template#copy");

/** @param {Element} block */
function addButton(block) {
  const made = template instanceof HTMLTemplateElement ? template.content.cloneNode(true) : undefined;
  if (!(made instanceof DocumentFragment)) {
    return;
  }
  const button = made.querySelector("button");
  button?.addEventListener("click", async () => {
    await navigator.clipboard.writeText(block.textContent ?? "");
    button.textContent = button.dataset.done ?? "";
  });
  block.after(made);
}

if (navigator.clipboard) {
  document.querySelectorAll("main pre").forEach(addButton);
}

export {};
