import { LiveRole } from '../builder/live-role.js';
import { WeekGrid } from '../week/week-grid.js';

customElements.define('week-grid', WeekGrid);
customElements.define('live-role', LiveRole);
