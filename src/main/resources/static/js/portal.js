// "Around me", where the device knows its position. Everything else on the page works without this file.
"use strict";

const around = document.querySelector("[data-around]");
const trouble = document.querySelector("[data-around-trouble]");
if (around && "geolocation" in navigator) {
  around.hidden = false;
  around.addEventListener("click", () => {
    around.setAttribute("aria-busy", "true");
    navigator.geolocation.getCurrentPosition(
      // Two decimals, about a kilometre: enough to find the bus, too coarse to find the person.
      ({ coords }) => location.assign(`?lat=${coords.latitude.toFixed(2)}&lon=${coords.longitude.toFixed(2)}`),
      () => {
        around.removeAttribute("aria-busy");
        trouble.hidden = false;
      },
      { timeout: 15000, maximumAge: 600000 },
    );
  });
}
