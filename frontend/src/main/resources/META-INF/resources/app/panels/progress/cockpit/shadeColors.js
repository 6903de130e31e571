/** One hue from light to dark, told apart in print and by those who do not see red or green. */
export const SHADES = ['#d3e8e9', '#a3cfd2', '#68aeb4', '#2f858d', '#0a565e'];
