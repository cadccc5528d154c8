// Asks the browser for a passkey, and puts its answer in the form. Where there is no such thing the form stays hidden.
"use strict";
for (const form of document.querySelectorAll("form[data-passnyckel]")) {
  if (!window.PublicKeyCredential || !PublicKeyCredential.parseCreationOptionsFromJSON) continue;
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const asked = JSON.parse(form.querySelector("script[type='application/json']").textContent).publicKey;
    try {
      const made = form.dataset.passnyckel === "gor"
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked) });
      form.elements.credential.value = JSON.stringify(made.toJSON());
      form.submit();
    } catch {
      form.querySelector("[role=alert]").hidden = false;
    }
  });
}
