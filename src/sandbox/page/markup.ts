/** The page before its script has asked for anything. */
export const markup = `
<a class="skip" href="#chats">Skip to the chats</a>
<header>
  <h1>Sandbox</h1>
  <p class="notice">A stand-in for a portal, for tests. <strong>It is not Bitrix24</strong>, and nothing here reaches one.</p>
  <p class="state"><span id="clock" class="clock">…</span> <span id="live" class="live" role="status">connecting</span></p>
  <nav aria-label="Parts of the page">
    <a href="#chats">Chats</a> <a href="#calls">Calls</a> <a href="#control">Control</a>
    <a href="#crm">CRM</a> <a href="#users">Users</a> <a href="/_sandbox/coverage">Coverage</a>
  </nav>
</header>
<p id="news" class="unseen" aria-live="polite"></p>
<p id="alert" class="alert" role="alert" hidden></p>
<noscript><p class="alert">This page needs JavaScript. The same is at /_sandbox/state and /_sandbox/journal as JSON.</p></noscript>
<main>
  <section id="chats" aria-labelledby="chats-title" tabindex="-1">
    <h2 id="chats-title">Chats <span id="chats-count" class="count"></span></h2>
    <div id="chats-list" class="list"></div>
    <p><button type="button" id="chats-more" hidden>Show more chats</button></p>
  </section>
  <section id="calls" aria-labelledby="calls-title" tabindex="-1">
    <h2 id="calls-title">Calls <span id="calls-count" class="count"></span></h2>
    <p id="calls-none" class="quiet">None yet. Point a client at <code id="address"></code>.</p>
    <div id="calls-list" class="list"></div>
  </section>
  <div class="side">
    <section id="control" aria-labelledby="control-title" tabindex="-1">
      <h2 id="control-title">Control</h2>
      <h3>Clock</h3>
      <p class="buttons">
        <button type="button" data-advance="60000">+ 1 minute</button>
        <button type="button" data-advance="3600000">+ 1 hour</button>
        <button type="button" data-advance="86400000">+ 1 day</button>
      </p>
      <h3>Let the next call fail</h3>
      <form id="fail">
        <label>Method <select name="method"></select></label>
        <label>How <select name="how"></select></label>
        <label>When <select name="when"><option value="before">nothing is done</option><option value="after">after its effect</option></select></label>
        <label>Times <input name="times" type="number" min="1" value="1" required></label>
        <p class="buttons"><button>Let it fail</button></p>
      </form>
      <ul id="failures" class="plain"></ul>
      <p class="buttons"><button type="button" id="clear" hidden>Forget these failures</button></p>
      <h3>Limits</h3>
      <p id="limits" class="quiet"></p>
      <h3>Begin anew</h3>
      <p class="buttons"><button type="button" id="reset" class="danger">Reset the portal</button></p>
    </section>
    <section id="crm" aria-labelledby="crm-title" tabindex="-1">
      <h2 id="crm-title">CRM <span id="crm-count" class="count"></span></h2>
      <div class="wide"><table><thead><tr><th scope="col">Item</th><th scope="col">Dialog</th></tr></thead><tbody id="crm-rows"></tbody></table></div>
    </section>
    <section id="users" aria-labelledby="users-title" tabindex="-1">
      <h2 id="users-title">Users <span id="users-count" class="count"></span></h2>
      <div class="wide"><table><thead><tr><th scope="col">Id</th><th scope="col">Name</th><th scope="col">CRM</th></tr></thead><tbody id="users-rows"></tbody></table></div>
    </section>
  </div>
</main>`;
