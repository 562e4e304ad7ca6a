// Amend changes minutes of the CA/Browser Forum where they stand, and shows what changed.
//
// Usage:
//
//	amend [-w] EDIT… FILE…
//
// The edits are made in the order in which they are given, each in every file:
//
//	-add-attendee "Name (Org)"     to the first list of people, in alphabetical place where the list has one
//	-remove-attendee "Name"        from every list
//	-set KEY=VALUE                 a key of the front matter; tags and aliases take values with commas between.
//	                               Without a VALUE the key is removed. The keys group, dates and recorded-by are
//	                               what the minutes say of the meeting. The next meeting and the adjournment stand in
//	                               the text of an item, which is edited in Go.
//	-move-ballot SC-20=voting      to another stage of the ballot status section
//
// The differences go to standard output as a unified diff. With -w the files are written too, each as a whole or not
// at all. An edit that cannot be made, or that the document could not say, leaves its file as it is.
//
// Problems go to standard error, and make the exit status 1. Wrong usage makes it 2.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"example.org/proceedings/minutes"
	"example.org/proceedings/render"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// run is main with its surroundings as parameters. It returns the exit status.
func run(args []string, stdout, stderr io.Writer) int {
	var edits []edit
	flags := flag.NewFlagSet("amend", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {
		fmt.Fprintln(stderr, "usage: amend [-w] EDIT… FILE…")
		flags.PrintDefaults()
	}
	write := flags.Bool("w", false, "write the files")
	add := func(name, usage string, parse func(string) (edit, error)) {
		flags.Func(name, usage, func(value string) error {
			e, err := parse(value)
			edits = append(edits, e)
			return err
		})
	}
	add("add-attendee", "add a `person` to the first list of people, as \"Name (Organization)\"", addAttendee)
	add("remove-attendee", "remove the `person` with a name from every list", removeAttendee)
	add("set", "set a `key=value` of the front matter, or group, dates or recorded-by", set)
	add("move-ballot", "move a ballot to another stage: `SC-20=voting`", moveBallot)
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		return 0
	} else if err != nil {
		return 2
	}
	if len(edits) == 0 || flags.NArg() == 0 {
		fmt.Fprintln(stderr, "amend: an edit and a file are needed")
		flags.Usage()
		return 2
	}
	status := 0
	for _, name := range flags.Args() {
		if err := amend(name, edits, *write, stdout); err != nil {
			fmt.Fprintf(stderr, "amend: %v\n", err)
			status = 1
		}
	}
	return status
}

// amend makes the edits in one file.
func amend(name string, edits []edit, write bool, stdout io.Writer) error {
	src, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	m, err := minutes.Parse(name, src)
	if err != nil {
		return err
	}
	for _, e := range edits {
		if err := e(m); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	var out bytes.Buffer
	if err := render.Markdown(&out, m); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	if err := unified(stdout, name, string(src), out.String()); err != nil {
		return err
	}
	if !write || bytes.Equal(out.Bytes(), src) {
		return nil
	}
	return replace(name, out.Bytes())
}

// replace writes a file as a whole or not at all: beside it first, and then in its place. The new file has the permissions of
// the old one and belongs to whoever runs the program.
func replace(name string, data []byte) (err error) {
	if name, err = filepath.EvalSymlinks(name); err != nil {
		return err
	}
	info, err := os.Stat(name)
	switch {
	case err != nil:
		return err
	case !info.Mode().IsRegular():
		return fmt.Errorf("%s is no regular file", name)
	case info.Mode().Perm()&0o200 == 0:
		return fmt.Errorf("%s is read-only", name)
	}
	f, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(f.Name()))
		}
	}()
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	if err = os.Chmod(f.Name(), info.Mode().Perm()); err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}
