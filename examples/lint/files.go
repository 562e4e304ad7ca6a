package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"
)

// read reads a file, but no more of it than shows that it is too large.
func read(name string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, int64(parser.Limits.Bytes)+1))
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
		return errors.New("cannot be mended: no regular file")
	case info.Mode().Perm()&0o200 == 0:
		return errors.New("cannot be mended: read-only")
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
