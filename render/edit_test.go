package render_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.org/proceedings/minutes"
	"example.org/proceedings/render"

	"github.com/google/go-cmp/cmp"
)

// TestEditThroughJSON edits a Meeting in its JSON, with the document in it: what comes back is written as the same edit of
// the Go value is.
func TestEditThroughJSON(t *testing.T) {
	for _, dir := range goldenFolders(t) {
		name := filepath.Join(dir, "input.md")
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		m, err := minutes.Parse(name, src)
		if err != nil {
			continue // which other tests are about
		}
		if len(m.Attendance) == 0 || len(m.Attendance[0].Attendees) == 0 {
			continue
		}
		t.Run(filepath.Base(dir), func(t *testing.T) {
			was := m.Attendance[0].Attendees[0].Name
			var b bytes.Buffer
			if err := (&render.Printer{Source: true}).JSON(&b, m); err != nil {
				t.Fatal(err)
			}
			quoted, _ := json.Marshal(was)
			edited := strings.Replace(b.String(), `"name": `+string(quoted), `"name": "Zoe Quint"`, 1)
			again, err := render.ParseJSON(name, []byte(edited))
			if err != nil {
				t.Fatal(err)
			}
			m.Attendance[0].Attendees[0].Name = "Zoe Quint"
			if diff := cmp.Diff(m, again); diff != "" {
				t.Fatalf("the Meeting from JSON is another (-Go +JSON):\n%s", diff)
			}
			want, wantErr := minutes.Format(m)
			var got bytes.Buffer
			if err := render.Markdown(&got, again); (err == nil) != (wantErr == nil) {
				t.Fatalf("Markdown: %v, Format: %v", err, wantErr)
			}
			if diff := cmp.Diff(string(want), got.String()); diff != "" {
				t.Errorf("the document is another (-Go +JSON):\n%s", diff)
			}
			if wantErr == nil && got.String() == string(src) {
				t.Error("the edit is not in the document")
			}
		})
	}
}
