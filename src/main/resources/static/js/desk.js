// Progressive pleasantness for the workspace; every page works without it.
"use strict";

// A consequence stated by the page is confirmed before the form is sent.
document.addEventListener("submit", (event) => {
  const question = event.target.dataset.confirm;
  if (question && !window.confirm(question)) event.preventDefault();
});
