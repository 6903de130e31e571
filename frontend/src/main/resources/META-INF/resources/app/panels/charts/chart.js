import { AsyncDirective, directive } from 'lit-html/async-directive.js';

/** A megabyte: only who looks at a chart loads it. */
const library = () => import('echarts');

/**
 * Draws an ECharts option as SVG into the element that it stands on. Beside every chart stands a table that says the same.
 *
 * `<div class="chart" role="img" ${chart(option, onClick, paper)}></div>`; paper: {width, height} in CSS pixels, for letters of true size on it
 */
class ChartDirective extends AsyncDirective {
  update(part, [option, onClick, paper]) {
    Object.assign(this, { option, onClick, paper, element: part.element });
    this.draw();
  }

  async draw() {
    const { init } = await library();
    if (!this.isConnected) return;
    this.chart ??= this.begin(init);
    this.chart.setOption({ animation: false, aria: { enabled: true }, ...this.option }, true);
  }

  begin(init) {
    const chart = init(this.element, null, { renderer: 'svg' });
    // With a box of its own a chart that was drawn for the screen scales to paper.
    chart.on('rendered', () => this.element.querySelector('svg')?.setAttribute('viewBox', `0 0 ${chart.getWidth()} ${chart.getHeight()}`));
    chart.on('click', (event) => this.onClick?.(event));
    this.observer = new ResizeObserver(() => chart.resize());
    this.observer.observe(this.element);
    this.printing = new AbortController();
    const { signal } = this.printing;
    addEventListener('beforeprint', () => this.fit(this.paper), { signal });
    addEventListener('afterprint', () => this.fit(), { signal });
    return chart;
  }

  /** At once: what is printed does not wait for the next frame. */
  fit(size = { width: 'auto', height: 'auto' }) {
    this.chart?.resize(size);
    this.chart?.getZr().flush();
  }

  disconnected() {
    this.observer?.disconnect();
    this.printing?.abort();
    this.chart?.dispose();
    this.chart = null;
  }

  reconnected() {
    this.draw();
  }
}

export const chart = directive(ChartDirective);
