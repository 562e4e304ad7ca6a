package minutes

import "testing"

// A dash ends a title where it stands apart, but not between days.
func TestDashInTitle(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"Next meeting in Porto on May 24th – 26th", "Next meeting in Porto on May 24th – 26th"},
		{"Next meeting in Porto on 24 - 26 May", "Next meeting in Porto on 24 - 26 May"},
		{"Next meeting on May 22nd — 23rd. Adjourned.", "Next meeting on May 22nd — 23rd"},
		{"Next meeting on May 24th – in Porto", "Next meeting on May 24th"},
		{"The fourth – 26 people came", "The fourth"},
		{"News – Browser updates: none", "News – Browser updates"},
	} {
		if got := tt.in[:wordsEnd(tt.in)]; got != tt.want {
			t.Errorf("%q has the title %q, want %q", tt.in, got, tt.want)
		}
	}
}
