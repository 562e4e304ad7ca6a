package ballot

import (
	"strings"
	"testing"
)

// TestLook holds the table of words against the two lists that it is made of, wherever in a text a word stands.
func TestLook(t *testing.T) {
	words := map[string]bool{}
	for w := range senses {
		words[w] = len(w) > 1
	}
	for w := range numerals {
		words[w] = true
	}
	for w, known := range words {
		if len(w) > longestWord {
			t.Errorf("%q is longer than the words that are looked up", w)
		}
		want, number := senses[w], int16(-1)
		if n, ok := numerals[w]; ok {
			number = int16(n)
		}
		if !known {
			want = 0
		}
		upper := strings.ToUpper(w)
		for _, form := range []string{w, upper, upper[:1] + w[1:]} {
			for _, before := range []string{"", "x ", "a long text and "} {
				for _, after := range []string{"", " x", " and a long text"} {
					s := before + form + after
					if got, n := look(s, len(before), len(before)+len(form)); got != want || n != number {
						t.Errorf("%q in %q: senses %b and number %d, want %b and %d", form, s, got, n, want, number)
					}
				}
			}
		}
		for _, other := range []string{w + "q", "q" + w, w[:len(w)-1] + "\u00e9"} {
			if got, n := look(other, 0, len(other)); got != 0 || n != -1 {
				t.Errorf("%q, which is no word of the lists: senses %b and number %d", other, got, n)
			}
		}
	}
}
